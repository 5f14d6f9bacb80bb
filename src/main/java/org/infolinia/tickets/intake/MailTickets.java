package org.infolinia.tickets.intake;

import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.Landing;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.conversation.Acquaintance;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.Senders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** New tickets of mail, and the notice that tells the writer so. */
@Component
class MailTickets {

    private final TicketBook book;
    private final Conversation conversation;
    private final AttachmentStore attachments;
    private final Acquaintance acquaintance;
    private final Senders senders;
    private final ProgramDirectory programs;
    private final Outbox outbox;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    MailTickets(
            TicketBook book,
            Conversation conversation,
            AttachmentStore attachments,
            Acquaintance acquaintance,
            Senders senders,
            ProgramDirectory programs,
            Outbox outbox,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.book = book;
        this.conversation = conversation;
        this.attachments = attachments;
        this.acquaintance = acquaintance;
        this.senders = senders;
        this.programs = programs;
        this.outbox = outbox;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * @param earlier the ticket this one goes on from or claims to, or null
     * @param special why it landed here when that is more than its words say, or null
     */
    Landing begin(InboundMail mail, @Nullable TicketNumber earlier, @Nullable Words special) {
        var guess = Triage.guess(mail.subject(), mail.text());
        var participant = senders.theOneWith(mail.from(), mail.program());
        var ticket = book.enter(command(mail, guess, participant), mail.receivedAt());
        ticket.cameThrough(mail.mailbox().id());
        if (earlier != null) {
            ticket.goesOnFrom(earlier);
        }
        if (!mail.classification().isFromPerson()) {
            ticket.beginsWith(Priority.LOW);
        }
        var why = Objects.requireNonNullElse(special, guess.words());
        long message = conversation.add(ticket.number(), entry(mail, true, why));
        mail.attachments().forEach(file -> attachments.add(message, file.name(), file.contentType(), file.content()));
        acquaintance.widen(ticket.number(), mail);
        events.publishEvent(new TicketOpened(gatekeeper.actor(), ticket.view()));
        acknowledge(mail, ticket.view());
        return Landing.created(ticket.number().conversation(), why.key());
    }

    static Entry entry(InboundMail mail, boolean verified, Words why) {
        var author = new Author(mail.fromName().isBlank() ? mail.from().value() : mail.fromName(), null, mail.from());
        return new Entry(
                Direction.IN, mail.receivedAt(), author, mail.text(), mail.html(), mail.messageId(), verified, why);
    }

    private OpenTicket command(InboundMail mail, Triage.Guess guess, Optional<Participant> participant) {
        var language =
                participant.map(Participant::language).orElse(mail.mailbox().language());
        var name = mail.fromName().isBlank()
                ? participant.map(known -> known.name().full()).orElse(null)
                : mail.fromName();
        return new OpenTicket(
                mail.program(),
                participant.map(Participant::id).orElse(null),
                new Contact(name, mail.replyTo()),
                Channel.EMAIL,
                guess.kind(),
                guess.topic(),
                mail.mailbox().queueKey(),
                subject(mail, language),
                mail.text(),
                language);
    }

    private String subject(InboundMail mail, Language language) {
        var clean = mail.subject().replaceAll("\\p{Cntrl}", " ").strip();
        var words = clean.isEmpty() ? phrasebook.say(language, "tickets.no-subject") : clean;
        return words.substring(0, Math.min(words.length(), OpenTicket.MAXIMUM_SUBJECT_LENGTH));
    }

    private void acknowledge(InboundMail mail, Ticket ticket) {
        var program = programs.get(ticket.program()).name();
        var text = phrasebook.say(
                ticket.language(),
                "tickets.mail.acknowledgement",
                ticket.number().toString(),
                program);
        var notice = OutboundMail.automatic(
                        mail.mailbox(),
                        mail.replyTo(),
                        ticket.replySubject(),
                        text,
                        ticket.number().conversation(),
                        "acknowledgement:" + ticket.number().value())
                .in(ticket.language());
        outbox.acknowledge(mail, notice);
    }
}
