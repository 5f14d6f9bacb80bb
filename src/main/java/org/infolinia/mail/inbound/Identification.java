package org.infolinia.mail.inbound;

import java.util.Optional;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.WaitingMail.Identity;
import org.infolinia.mail.inbound.WaitingMail.Row;
import org.infolinia.mail.mime.MessageIdentity;
import org.infolinia.mail.mime.ReadMessage;
import org.springframework.stereotype.Component;

/** Knows a message again: by its Message-ID, by its bytes, and in the program's other mailboxes. */
@Component
class Identification {

    private final WaitingMail waiting;

    Identification(WaitingMail waiting) {
        this.waiting = waiting;
    }

    Identity identify(Row row, Mailbox mailbox, ReadMessage message, Trail trail) {
        var identity = waiting.identify(row, mailbox, MessageIdentity.of(message, row.raw()));
        trail.add(
                Stage.IDENTIFIED,
                message.messageId() != null ? "mail.decision.named" : "mail.decision.named-by-us",
                identity.messageId());
        if (identity.isIdReused()) {
            trail.add(Stage.IDENTIFIED, "mail.decision.id-reused");
        }
        return identity;
    }

    /** A judgement when the message has been worked on before. */
    Optional<Judgement> recognised(Identity identity, Mailbox mailbox) {
        if (identity.isDuplicate()) {
            return Optional.of(Judgement.ignored("mail.reason.duplicate"));
        }
        return waiting.conversationInOtherMailbox(mailbox, identity.messageId())
                .map(conversation -> new Judgement(State.IGNORED, "mail.reason.other-mailbox", conversation));
    }
}
