package org.infolinia.mail;

import java.util.ArrayList;
import java.util.List;

/** Opens a conversation for each message that proves none. Chokes on poison until somebody gives it an antidote. */
public class RecordingConsumer implements MailConsumer {

    private static final String POISON = "poison";

    private final List<InboundMail> mails = new ArrayList<>();
    private final List<ThreadProofs> proofs = new ArrayList<>();
    private boolean isImmune;

    @Override
    public synchronized Landing receive(InboundMail mail, ThreadProofs found) {
        if (mail.subject().contains(POISON) && !isImmune) {
            throw new IllegalStateException("I cannot take this");
        }
        mails.add(mail);
        proofs.add(found);
        return found.strongest()
                .map(proof ->
                        Landing.appended(proof.conversation(), proof.means().messageKey()))
                .orElseGet(() -> Landing.created("ticket:" + (20_000 + mail.id()), "mail.reason.new"));
    }

    public synchronized List<InboundMail> from(Correspondent writer) {
        return mails.stream()
                .filter(mail -> mail.from().value().equals(writer.address()))
                .toList();
    }

    public synchronized ThreadProofs proofsOf(InboundMail mail) {
        return proofs.get(mails.indexOf(mail));
    }

    public void makeImmune() {
        isImmune = true;
    }
}
