package org.infolinia.mail.inbound;

import java.util.Locale;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.Decisions;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.InboundMail.Attachment;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.classification.Authentication;
import org.infolinia.mail.classification.Classifier;
import org.infolinia.mail.classification.Verdict;
import org.infolinia.mail.inbound.WaitingMail.Description;
import org.infolinia.mail.inbound.WaitingMail.Identity;
import org.infolinia.mail.inbound.WaitingMail.Row;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with one message, in one transaction: identify, read, classify, find its thread, screen, hand it over. Each
 * stage leaves in the trail what it decided and why.
 */
@Component
class IntakeStep {

    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private final WaitingMail waiting;
    private final Mailboxes mailboxes;
    private final Identification identification;
    private final Classifier classifier;
    private final Authentication authentication;
    private final ThreadFinder threads;
    private final Screening screening;
    private final HandingOver handingOver;
    private final Decisions decisions;
    private final Phrasebook phrasebook;
    private final ApplicationEventPublisher events;
    private final MessageReader reader = new MessageReader();

    IntakeStep(
            WaitingMail waiting,
            Mailboxes mailboxes,
            Identification identification,
            Classifier classifier,
            Authentication authentication,
            ThreadFinder threads,
            Screening screening,
            HandingOver handingOver,
            Decisions decisions,
            Phrasebook phrasebook,
            ApplicationEventPublisher events) {
        this.waiting = waiting;
        this.mailboxes = mailboxes;
        this.identification = identification;
        this.classifier = classifier;
        this.authentication = authentication;
        this.threads = threads;
        this.screening = screening;
        this.handingOver = handingOver;
        this.decisions = decisions;
        this.phrasebook = phrasebook;
        this.events = events;
    }

    @Transactional
    void process(long id, MailConsumer consumer) {
        waiting.lock(id).ifPresent(row -> {
            var mailbox = mailboxes.get(row.mailbox());
            var trail = new Trail();
            var judgement = read(row, mailbox, consumer, trail);
            if (!trail.has(Stage.LANDED)) {
                trail.add(judgement.conversation() == null ? Stage.HELD : Stage.LANDED, judgement.reason());
            }
            decisions.write(id, trail.decisions());
            events.publishEvent(new IntakeChanged(id, mailbox.program()));
        });
    }

    private Judgement read(Row row, Mailbox mailbox, MailConsumer consumer, Trail trail) {
        var message = reader.read(row.raw());
        var sender = message.sender();
        if (sender == null) {
            var judgement = Judgement.quarantined("mail.reason.no-sender");
            waiting.finish(row.id(), new Description(null, null, message.subject(), null), judgement);
            return judgement;
        }
        var identity = identification.identify(row, mailbox, message, trail);
        var sorted = classifier.classify(message, sender.address());
        var sort = sortOf(row, sorted);
        var mail = inboundMail(row, mailbox, message, sender, identity.messageId(), sort);
        trail.add(Stage.SORTED, sortedAs(sort));
        if (sorted.header() != null) {
            trail.add(Stage.SORTED, "mail.decision.because", sorted.header());
        }
        tellWhatElseIsKnown(message, sender, trail);
        var judgement = judge(mail, message, identity, row, consumer, trail);
        waiting.finish(
                row.id(), new Description(identity, mail.from(), mail.subject(), mail.classification()), judgement);
        return judgement;
    }

    private Judgement judge(
            InboundMail mail, ReadMessage message, Identity identity, Row row, MailConsumer consumer, Trail trail) {
        return identification.recognised(identity, mail.mailbox()).orElseGet(() -> {
            var proofs = threads.find(message, mail.program());
            return screening
                    .firstObjection(mail, proofs, row.isReleased())
                    .orElseGet(() -> handingOver.handOver(mail, proofs, message, consumer, trail));
        });
    }

    private void tellWhatElseIsKnown(ReadMessage message, Sender sender, Trail trail) {
        trail.addAll(authentication.judge(message.headers(), sender.address()).told());
        message.traits().stream()
                .sorted()
                .forEach(trait -> trail.add(Stage.SORTED, "mail.decision.trait-" + keyed(trait)));
    }

    private InboundMail inboundMail(
            Row row,
            Mailbox mailbox,
            ReadMessage message,
            Sender sender,
            String messageId,
            Classification classification) {
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
                        .map(file -> new Attachment(file.name(), file.contentType(), file.content(), file.contentId()))
                        .toList(),
                classification,
                row.receivedAt());
    }

    /** Who looked at a message that was taken for spam and let it through knows better than its headers. */
    private static Classification sortOf(Row row, Verdict sorted) {
        return row.isReleased() && sorted.classification() == Classification.SPAM
                ? Classification.PERSON
                : sorted.classification();
    }

    private static String sortedAs(Classification classification) {
        return "mail.sorted." + keyed(classification);
    }

    private static String keyed(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String tooLarge(Row row, Mailbox mailbox) {
        return phrasebook.say(mailbox.language(), "mail.too-large", row.sizeBytes() / BYTES_PER_MEGABYTE);
    }
}
