package org.infolinia.tickets.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.Landing;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
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
import org.infolinia.tickets.book.Triage;
import org.infolinia.tickets.conversation.Acquaintance;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.Senders;
import org.infolinia.tickets.conversation.Senders.Owners;
import org.infolinia.tickets.status.StatusLinks;
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
    private final MailTemplates templates;
    private final StatusLinks links;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailTickets(
            TicketBook book,
            Conversation conversation,
            AttachmentStore attachments,
            Acquaintance acquaintance,
            Senders senders,
            ProgramDirectory programs,
            Outbox outbox,
            MailTemplates templates,
            StatusLinks links,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.conversation = conversation;
        this.attachments = attachments;
        this.acquaintance = acquaintance;
        this.senders = senders;
        this.programs = programs;
        this.outbox = outbox;
        this.templates = templates;
        this.links = links;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param earlier the ticket this one goes on from or claims to, or null
     * @param special why it landed here when that is more than its words say, or null
     */
    Landing begin(InboundMail mail, @Nullable TicketNumber earlier, @Nullable Words special) {
        var guess = Triage.guess(mail.subject(), mail.text());
        var owners = senders.ownersOf(mail.from(), mail.program());
        var ticket = book.enter(command(mail, guess, owners.theOne()), mail.receivedAt());
        ticket.cameThrough(mail.mailbox().id());
        ticket.touched(clock.instant());
        if (earlier != null) {
            ticket.goesOnFrom(earlier);
        }
        if (!mail.classification().isFromPerson()) {
            ticket.beginsWith(Priority.LOW);
        }
        var why = Objects.requireNonNullElse(special, guess.words());
        long message = conversation.add(ticket.number(), entry(mail, true, why));
        mail.attachments().forEach(file -> attachments.add(message, file));
        acquaintance.widen(ticket.number(), ticket.number(), mail);
        events.publishEvent(new TicketOpened(gatekeeper.actor(), ticket.view()));
        var landing = Landing.created(
                ticket.number().conversation(), why.key(), why.arguments().toArray(String[]::new));
        return landing.after(whose(owners)).then(acknowledge(mail, ticket.view()));
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

    private static Decision whose(Owners owners) {
        if (owners.theOne().isPresent()) {
            return Decision.of(
                    Stage.PROVED,
                    "tickets.decision.participant",
                    owners.theOne().get().name().full());
        }
        return owners.howMany() == 0
                ? Decision.of(Stage.PROVED, "tickets.decision.nobody")
                : Decision.of(Stage.PROVED, "tickets.decision.several", Integer.toString(owners.howMany()));
    }

    private Decision acknowledge(InboundMail mail, Ticket ticket) {
        var facts = new HashMap<Variable, Fact>(links.give(ticket, mail.replyTo()));
        facts.putAll(Map.of(
                Variable.NUMBER, Fact.words(ticket.number().toString()),
                Variable.MARK, Fact.words(ticket.number().mark()),
                Variable.SUBJECT, Fact.words(ticket.subject()),
                Variable.NAME,
                        Fact.words(Objects.requireNonNullElse(ticket.contact().name(), "")),
                Variable.PROGRAM, Fact.words(programs.get(ticket.program()).name())));
        var written = templates.write(ticket.program(), TemplateKind.ACKNOWLEDGEMENT, ticket.language(), facts);
        var notice = OutboundMail.automatic(
                        mail.mailbox(),
                        mail.replyTo(),
                        written.subject(),
                        written.text(),
                        ticket.number().conversation(),
                        "acknowledgement:" + ticket.number().value())
                .in(ticket.language())
                .withHtml(written.html());
        return switch (outbox.acknowledge(mail, notice)) {
            case Outcome.Done<String> sent -> Decision.of(Stage.ANSWERED, "mail.decision.acknowledged");
            case Outcome.Refused<String>(var refusal) ->
                new Decision(
                        Stage.ANSWERED,
                        refusal.messageKey(),
                        refusal.arguments().stream().map(String::valueOf).toList());
        };
    }
}
