package org.infolinia.mail.inbound;

import java.time.Duration;
import java.util.HexFormat;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.InboundMail.Attachment;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.ThreadProofs.Means;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.WaitingMail.Row;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with one message, in one transaction: identify, read, classify, find its thread, hand it over. */
@Component
class IntakeStep {

    private static final int MOST_NEW_CONVERSATIONS = 20;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int GENERATED_ID_LENGTH = 32;
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private final WaitingMail waiting;
    private final Mailboxes mailboxes;
    private final Classifier classifier;
    private final ThreadFinder threads;
    private final UndeliverableAddresses undeliverable;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final MessageReader reader = new MessageReader();

    IntakeStep(
            WaitingMail waiting,
            Mailboxes mailboxes,
            Classifier classifier,
            ThreadFinder threads,
            UndeliverableAddresses undeliverable,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper) {
        this.waiting = waiting;
        this.mailboxes = mailboxes;
        this.classifier = classifier;
        this.threads = threads;
        this.undeliverable = undeliverable;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
    }

    @Transactional
    void process(long id, MailConsumer consumer) {
        waiting.lock(id).ifPresent(row -> process(row, consumer));
    }

    private void process(Row row, MailConsumer consumer) {
        var mailbox = mailboxes.get(row.mailbox());
        var message = reader.read(row.raw());
        var sender = message.sender();
        if (sender == null) {
            waiting.describe(row.id(), null, message.subject(), null);
            waiting.finish(row.id(), State.QUARANTINED, "mail.reason.no-sender", null);
            return;
        }
        var identity = waiting.identify(row, mailbox, messageIdOf(message, row, sender.address()));
        var mail = inboundMail(row, mailbox, message, sender, identity.messageId());
        waiting.describe(
                row.id(), mail.from(), mail.subject(), mail.classification().name());
        var elsewhere = waiting.conversationInOtherMailbox(mailbox, identity.messageId());
        if (identity.isDuplicate()) {
            waiting.finish(row.id(), State.IGNORED, "mail.reason.duplicate", null);
        } else if (elsewhere.isPresent()) {
            waiting.finish(row.id(), State.IGNORED, "mail.reason.other-mailbox", elsewhere.get());
        } else {
            judge(mail, threads.find(message, mailbox.program()), message, row.isReleased(), consumer);
        }
    }

    private void judge(
            InboundMail mail, ThreadProofs proofs, ReadMessage message, boolean isReleased, MailConsumer consumer) {
        switch (mail.classification()) {
            case LOOP -> waiting.finish(mail.id(), State.IGNORED, "mail.reason.loop", null);
            case SPAM -> waiting.finish(mail.id(), State.QUARANTINED, "mail.reason.spam", null);
            case BOUNCE -> {
                message.report().ifPresent(report -> rememberUndeliverable(report, proofs));
                handOver(mail, proofs, consumer);
            }
            case PERSON, AUTO, OUT_OF_OFFICE -> {
                if (!isReleased && proofs.strongest().isEmpty() && writesTooMuch(mail)) {
                    waiting.finish(mail.id(), State.QUARANTINED, "mail.reason.too-many", null);
                } else {
                    handOver(mail, proofs, consumer);
                }
            }
        }
    }

    private void handOver(InboundMail mail, ThreadProofs proofs, MailConsumer consumer) {
        var landing = gatekeeper.asSystem("mailroom", () -> consumer.receive(mail, proofs));
        waiting.finish(mail.id(), State.valueOf(landing.kind().name()), landing.reason(), landing.conversation());
    }

    /** Only a report about a message that is proven to be ours is believed; anybody can write the others. */
    private void rememberUndeliverable(DeliveryReport report, ThreadProofs proofs) {
        boolean isAboutOurs =
                proofs.strongestFirst().stream().anyMatch(proof -> proof.means() == Means.BOUNCED_ORIGINAL);
        var address = report.recipient();
        if (isAboutOurs && report.isPermanent() && address != null) {
            undeliverable.add(address, report.status());
        }
    }

    private boolean writesTooMuch(InboundMail mail) {
        return waiting.createdBy(mail.from(), mail.mailbox(), WITHIN) >= MOST_NEW_CONVERSATIONS;
    }

    private InboundMail inboundMail(Row row, Mailbox mailbox, ReadMessage message, Sender sender, String messageId) {
        return new InboundMail(
                row.id(),
                mailbox,
                messageId,
                message.inReplyTo(),
                message.references(),
                sender.address(),
                sender.name(),
                message.replyTo().stream().findFirst().orElse(sender.address()),
                message.recipients(),
                message.subject(),
                row.isCut() ? tooLarge(row, mailbox) : message.text(),
                message.html(),
                message.files().stream()
                        .map(file -> new Attachment(file.name(), file.contentType(), file.content()))
                        .toList(),
                classificationOf(row, message, sender),
                row.receivedAt());
    }

    /** Who looked at a message that was taken for spam and let it through knows better than its headers. */
    private Classification classificationOf(Row row, ReadMessage message, Sender sender) {
        var byHeaders = classifier.classify(message, sender.address());
        return row.isReleased() && byHeaders == Classification.SPAM ? Classification.PERSON : byHeaders;
    }

    private String tooLarge(Row row, Mailbox mailbox) {
        return phrasebook.say(mailbox.language(), "mail.too-large", row.sizeBytes() / BYTES_PER_MEGABYTE);
    }

    /** A message that nobody named is named by its bytes, so that it is recognised when it comes again. */
    private static String messageIdOf(ReadMessage message, Row row, EmailAddress sender) {
        var id = message.messageId();
        return id != null
                ? id
                : "<gen-" + HexFormat.of().formatHex(row.sha256()).substring(0, GENERATED_ID_LENGTH) + "@"
                        + sender.domain() + ">";
    }
}
