package org.infolinia.tickets.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.NoteWritten;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketAnswered;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.book.EndRules;
import org.infolinia.tickets.book.Merging;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.CarriedOver;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.Senders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where tickets are opened, answered, passed on and resolved. */
@Service
public class TicketDesk {

    private final TicketBook book;
    private final Merging merging;
    private final EditRules editRules;
    private final SnoozeRules snoozeRules;
    private final Conversation conversation;
    private final CarriedOver carriedOver;
    private final AnswerMail mail;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final Senders senders;
    private final ParticipantRegister participants;
    private final EndRules endRules;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketDesk(
            TicketBook book,
            Merging merging,
            EditRules editRules,
            SnoozeRules snoozeRules,
            Conversation conversation,
            CarriedOver carriedOver,
            AnswerMail mail,
            Drafts drafts,
            DraftFiles draftFiles,
            Senders senders,
            ParticipantRegister participants,
            EndRules endRules,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.merging = merging;
        this.editRules = editRules;
        this.snoozeRules = snoozeRules;
        this.conversation = conversation;
        this.carriedOver = carriedOver;
        this.mail = mail;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.senders = senders;
        this.participants = participants;
        this.endRules = endRules;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a ticket for somebody who called or wrote; its text is the first message. */
    @Transactional
    public Ticket open(OpenTicket command) {
        var ticket = book.enter(command, clock.instant());
        conversation.add(ticket.number(), Entry.of(Direction.IN, clock.instant(), command.author(), command.text()));
        events.publishEvent(new TicketOpened(gatekeeper.actor(), ticket.view()));
        return ticket.view();
    }

    /**
     * Sends an answer by mail. Refused as {@code newer-message} when something came in, or a colleague wrote something, that
     * the agent has not read and did not choose to pass over, as {@code no-address} when there is nowhere to send it, as {@code ticket-closed}, as
     * {@code file-gone} when somebody took a file away again, as {@code picture-missing}, as the {@link EndRules} refuse when it would end the
     * ticket, and as {@code complaint-unanswered} when a rule's letter would end what the law wants answered.
     *
     * @return id of the message
     */
    @Transactional
    public Outcome<Long> answer(AnswerTicket command) {
        var ticket = book.take(command.ticket());
        if (ticket.state() == Ticket.State.CLOSED) {
            return Outcome.refused("ticket-closed", command.ticket().toString());
        }
        if (!command.knowingly() && hasNews(command)) {
            return Outcome.refused("newer-message");
        }
        if (!draftFiles.has(command.ticket(), Drafts.Kind.ANSWER, command.files())) {
            return Outcome.refused("file-gone");
        }
        var missing = draftFiles.missingPicture(command.ticket(), Drafts.Kind.ANSWER, command.files(), command.text());
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        var unsettled = objectionToEnd(ticket.view(), new ToState(command.afterwards()));
        if (unsettled.isPresent()) {
            return Outcome.refused(unsettled.get());
        }
        return mail.route(ticket.view())
                .map(route -> Outcome.done(send(ticket, route, command)))
                .orElseGet(() -> Outcome.refused("no-address"));
    }

    /** What nobody has written in person is not the answer that the law wants, so that it ends nothing which waits for that. */
    private Optional<Refusal> objectionToEnd(Ticket ticket, ToState end) {
        var unanswered = gatekeeper.actor().kind() == Actor.Kind.AGENT
                ? Optional.<Refusal>empty()
                : EditRules.firstRefusal(ticket, end);
        return unanswered.or(() -> endRules.objection(ticket.number(), end));
    }

    /** Whether there is a mailbox and an address, so that an answer gets out. */
    @Transactional(readOnly = true)
    public boolean canBeAnswered(Ticket ticket) {
        return mail.route(ticket).isPresent();
    }

    /**
     * Writes a note that only colleagues see. Refused as {@code ticket-merged}, for it would be read by nobody there, and
     * as {@code file-gone} and {@code picture-missing}.
     *
     * @param files ids of the {@linkplain DraftFiles files} that the agent has put to it
     * @return id of the message
     */
    @Transactional
    public Outcome<Long> note(TicketNumber number, String text, List<Long> files) {
        var ticket = book.take(number);
        var merged = EditRules.mergedAlready(ticket.view());
        if (merged.isPresent()) {
            return Outcome.refused(merged.get());
        }
        if (!draftFiles.has(number, Drafts.Kind.NOTE, files)) {
            return Outcome.refused("file-gone");
        }
        var missing = draftFiles.missingPicture(number, Drafts.Kind.NOTE, files, text);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        long message = write(ticket, text);
        draftFiles.attach(number, Drafts.Kind.NOTE, files, message, text);
        drafts.forget(number, Drafts.Kind.NOTE, text);
        return Outcome.done(message);
    }

    /** The same without files. */
    @Transactional
    public Outcome<Long> note(TicketNumber number, String text) {
        return note(number, text, List.of());
    }

    /**
     * Changes one property; what the rules forbid is refused as {@code ticket-closed}, {@code complaint-unanswered},
     * {@code ticket-tags}, {@code owner-elsewhere}, {@code queue-unknown}, a moment to which it may not be put aside as {@code snooze-over}, {@code snooze-past},
     * {@code snooze-too-far} and {@code snooze-after-law}, and an end as the {@link EndRules} refuse it.
     */
    @Transactional
    public Outcome<Ticket> change(TicketNumber number, TicketEdit edit) {
        var ticket = book.take(number);
        return editRules
                .objection(ticket.view(), edit)
                .or(() -> snoozeRules.firstRefusal(ticket.view(), edit))
                .or(() -> endRules.objection(number, edit))
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> {
                    book.edit(ticket, edit, gatekeeper.actor());
                    return Outcome.done(ticket.view());
                });
    }

    /**
     * The same for somebody who decided by what he saw. What others changed besides stays; where they have changed the same to
     * something else, it is refused as {@code ticket-changed-meanwhile}.
     */
    @Transactional
    public Outcome<Ticket> change(Ticket seen, TicketEdit edit) {
        var now = book.take(seen.number()).view();
        return Collision.isBetween(seen, now, edit)
                ? Outcome.refused("ticket-changed-meanwhile", seen.number().toString())
                : change(seen.number(), edit);
    }

    /**
     * Hands the ticket to a colleague or back to a queue, with a word to whoever takes it. Refused as {@code ticket-merged},
     * {@code owner-elsewhere} and {@code queue-unknown}, and as {@code ticket-changed-meanwhile} when others have given it to somebody else or put it into another queue than
     * was seen.
     *
     * @param owner null for whoever of the queue takes it
     * @param queue null to leave it where it is, whoever put it there
     * @param word empty when there is nothing to say
     */
    @Transactional
    public Outcome<Ticket> passOn(Ticket seen, @Nullable AgentId owner, @Nullable String queue, String word) {
        var ticket = book.take(seen.number());
        var edits = Stream.of(Optional.ofNullable(queue).map(ToQueue::new), Optional.of(new ToOwner(owner)))
                .<TicketEdit>flatMap(Optional::stream)
                .toList();
        var objection = edits.stream()
                .flatMap(edit -> editRules.objection(ticket.view(), edit).stream())
                .findFirst();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (edits.stream().anyMatch(edit -> Collision.isBetween(seen, ticket.view(), edit))) {
            return Outcome.refused("ticket-changed-meanwhile", seen.number().toString());
        }
        edits.forEach(edit -> book.edit(ticket, edit, gatekeeper.actor()));
        if (!word.isBlank()) {
            write(ticket, word);
        }
        return Outcome.done(ticket.view());
    }

    /**
     * Says whom the ticket is about. The choice is remembered for the contact's address. Refused as {@code ticket-merged},
     * and as {@code participant-elsewhere} when he takes part in another program.
     */
    @Transactional
    public Outcome<Ticket> link(TicketNumber number, ParticipantId participant) {
        var ticket = book.take(number);
        var merged = EditRules.mergedAlready(ticket.view());
        if (merged.isPresent()) {
            return Outcome.refused(merged.get());
        }
        var found =
                participants.find(participant).filter(known -> known.program().equals(ticket.program()));
        if (found.isEmpty()) {
            return Outcome.refused("participant-elsewhere");
        }
        book.link(ticket, found.get(), gatekeeper.actor());
        senders.remember(ticket.view(), participant);
        return Outcome.done(ticket.view());
    }

    /**
     * Puts a ticket into another that is about the same matter: what was said goes over, who is on it comes along, and
     * later mail follows. Refused as {@link Merging} refuses.
     */
    @Transactional
    public Outcome<Ticket> merge(TicketNumber number, TicketNumber into) {
        var first = book.take(number.value() < into.value() ? number : into);
        var second = book.take(number.value() < into.value() ? into : number);
        var ticket = first.number().equals(number) ? first : second;
        var survivor = first.number().equals(number) ? second : first;
        var by = gatekeeper.actor();
        var outcome = merging.merge(ticket, survivor, by);
        if (outcome instanceof Outcome.Done<Ticket>) {
            var at = clock.instant();
            carriedOver.carry(ticket.number(), survivor.number());
            conversation.add(
                    ticket.number(),
                    Entry.event(
                            at,
                            by,
                            Words.of(
                                    "tickets.event.merged-into",
                                    survivor.number().toString())));
            conversation.add(
                    survivor.number(),
                    Entry.event(
                            at,
                            by,
                            Words.of(
                                    "tickets.event.merged-from", ticket.number().toString())));
            survivor.touched(at);
        }
        return outcome;
    }

    private boolean hasNews(AnswerTicket command) {
        return !conversation
                .news(command.ticket(), command.lastRead(), gatekeeper.actor().agent())
                .isEmpty();
    }

    private long write(TicketInHand ticket, String note) {
        var by = gatekeeper.actor();
        long id = conversation.add(
                ticket.number(), Entry.of(Direction.NOTE, clock.instant(), Conversation.author(by), note.strip()));
        ticket.touched(clock.instant());
        events.publishEvent(new NoteWritten(by, ticket.view()));
        return id;
    }

    private long send(TicketInHand ticket, AnswerMail.Route route, AnswerTicket command) {
        var by = gatekeeper.actor();
        var at = clock.instant();
        long message =
                conversation.add(ticket.number(), Entry.of(Direction.OUT, at, Conversation.author(by), command.text()));
        var files = draftFiles.attach(ticket.number(), Drafts.Kind.ANSWER, command.files(), message, command.text());
        conversation.sentAs(message, route.to(), mail.send(ticket.view(), route, message, command.text(), files, by));
        conversation.admit(ticket.number(), route.to());
        ticket.answered(at);
        if (command.isTakenOver() && !ticket.hasOwner() && by.agent() != null) {
            book.edit(ticket, new ToOwner(by.agent()), by);
        }
        book.edit(ticket, new ToState(command.afterwards()), by);
        drafts.forget(ticket.number(), Drafts.Kind.ANSWER, command.text());
        events.publishEvent(new TicketAnswered(by, ticket.view()));
        return message;
    }
}
