package org.infolinia.tickets.book;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.programs.Queue;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketResolved;
import org.infolinia.tickets.book.Merges.Merge;
import org.infolinia.tickets.book.TicketRecord.FieldChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters tickets and changes them, with history and events, for the desk and for mail alike. */
@Component
public class TicketBook {

    /** Longer chains of merged tickets are nobody's work but a mistake's. */
    private static final int MAXIMUM_MERGES = 10;

    private final Tickets tickets;
    private final ChangeLog changes;
    private final LegalDays legalDays;
    private final ProgramZones zones;
    private final EditRules editRules;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketBook(
            Tickets tickets,
            ChangeLog changes,
            LegalDays legalDays,
            ProgramZones zones,
            EditRules editRules,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.changes = changes;
        this.legalDays = legalDays;
        this.zones = zones;
        this.editRules = editRules;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a new ticket, waiting in its program's first queue unless it names one that the program has, for mail must land
     * somewhere; the law's clock starts.
     */
    public TicketInHand enter(OpenTicket command, Instant at) {
        gatekeeper.demand(Permission.WORK_TICKETS, command.program());
        var ticket = new TicketRecord(TicketNumber.ofSequence(tickets.nextInSequence()), command, at);
        var queue = command.queue();
        if (queue == null || editRules.unknownQueue(command.program(), queue).isPresent()) {
            programs.queues(command.program()).stream()
                    .findFirst()
                    .map(Queue::key)
                    .ifPresent(first -> ticket.apply(new TicketEdit.ToQueue(first), at));
        }
        startLegalClock(ticket);
        return tickets.saveAndFlush(ticket);
    }

    /**
     * The ticket, locked for the rest of the transaction.
     *
     * @throws IllegalArgumentException when there is none
     */
    public TicketInHand take(TicketNumber number) {
        var ticket = tickets.lock(number.value())
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket " + number));
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        return ticket;
    }

    /** The same for numbers from outside, which may be of no ticket or of none that the asker may work on. */
    public Optional<TicketInHand> look(TicketNumber number) {
        return tickets.lock(number.value())
                .filter(ticket -> gatekeeper.allows(Permission.WORK_TICKETS, ticket.program()))
                .map(TicketInHand.class::cast);
    }

    /**
     * Where the matter of a ticket goes on: in the ticket itself, or in the one that it was merged into, over at most
     * {@value #MAXIMUM_MERGES} steps. Empty when there is none that the asker may work on.
     */
    public Optional<TicketInHand> survivorOf(TicketNumber number) {
        var last = number;
        for (int step = 0; step <= MAXIMUM_MERGES; step++) {
            var next = tickets.survivorOf(last.value()).map(TicketNumber::new);
            if (next.isEmpty()) {
                return look(last);
            }
            last = next.get();
        }
        return Optional.empty();
    }

    /** The ticket that another was merged into, as it is stored now; empty when it goes on by itself. */
    public Optional<TicketNumber> mergedInto(TicketNumber number) {
        return tickets.survivorOf(number.value()).map(TicketNumber::new);
    }

    /** Makes a merged ticket what it was before, with history and events; that it was resolved is no news. */
    void goOnAlone(TicketInHand ticket, Merge merge, Actor by) {
        var kept = kept(ticket);
        kept.goOnAlone(merge.state(), merge.waitingSince(), merge.resolvedAt())
                .ifPresent(change -> note(kept, change, by, clock.instant()));
        var snooze = merge.snooze();
        if (snooze != null && merge.heardAt() == null) {
            edit(ticket, ToSnooze.to(snooze), by);
        }
    }

    /**
     * Puts a ticket back into a state that it was in, with history and events. That it is resolved again since it was
     * resolved first is no news.
     *
     * @param waiting since when its contact waited, or null when he did not
     * @param resolved when it was over, or null when it was not
     */
    public void goBack(TicketInHand ticket, State as, @Nullable Instant waiting, @Nullable Instant resolved, Actor by) {
        var kept = kept(ticket);
        var at = clock.instant();
        kept.goBack(as, waiting, resolved).ifPresent(change -> {
            ticket.touched(at);
            note(kept, change, by, at);
        });
    }

    /**
     * Changes a property, with history and events; nothing happens when it is so already. What is over is not put aside any
     * more.
     */
    public void edit(TicketInHand ticket, TicketEdit edit, Actor by) {
        if (edit instanceof ToState(State to) && to.isOver() && ticket.isSnoozed()) {
            edit(ticket, new ToSnooze(null), by);
        }
        var kept = kept(ticket);
        var at = clock.instant();
        kept.apply(edit, at).ifPresent(change -> {
            if (change.field() == Field.KIND) {
                startLegalClock(kept);
            }
            note(kept, change, by, at);
            if (edit instanceof ToState(State state) && state == State.RESOLVED) {
                events.publishEvent(new TicketResolved(by, kept.view()));
            }
        });
    }

    /** Puts right what the ticket is called, in which language its contact is answered and who that is, with history and events. */
    public void correct(TicketInHand ticket, String subject, Language language, Contact contact, Actor by) {
        var kept = kept(ticket);
        var at = clock.instant();
        kept.correct(subject, language, contact).forEach(change -> {
            kept.touched(at);
            note(kept, change, by, at);
        });
    }

    /** Says whom the ticket is about, with history and events. */
    public void link(TicketInHand ticket, Participant participant, Actor by) {
        var kept = kept(ticket);
        var at = clock.instant();
        var term = legalDays.term(kept);
        kept.link(participant.id(), participant.name().full(), at).ifPresent(change -> {
            if (!legalDays.term(kept).equals(term)) {
                startLegalClock(kept);
            }
            note(kept, change, by, at);
        });
    }

    /**
     * Takes down a change of something that belongs to the ticket but is kept elsewhere, with history and events.
     *
     * @param before null when there was nothing
     * @param after null when there is nothing now
     */
    public void tell(TicketInHand ticket, Field field, @Nullable String before, @Nullable String after, Actor by) {
        var at = clock.instant();
        ticket.touched(at);
        note(kept(ticket), new FieldChange(field, before, after), by, at);
    }

    /** The same for what is no work on the ticket, so that it does not count as touched. */
    public void mention(TicketInHand ticket, Field field, @Nullable String before, @Nullable String after, Actor by) {
        note(kept(ticket), new FieldChange(field, before, after), by, clock.instant());
    }

    /** Enters a change that was made elsewhere: it stands in the history, and nobody is told. */
    public void enterPast(TicketInHand ticket, TicketEdit edit, Actor by, Instant at) {
        var kept = kept(ticket);
        kept.apply(edit, at).ifPresent(change -> changes.write(kept.number(), change, by, at));
    }

    private void note(TicketRecord ticket, FieldChange change, Actor by, Instant at) {
        changes.write(ticket.number(), change, by, at);
        events.publishEvent(new TicketChanged(by, ticket.view(), change.field(), change.before(), change.after()));
    }

    private static TicketRecord kept(TicketInHand ticket) {
        return switch (ticket) {
            case TicketRecord kept -> kept;
        };
    }

    /**
     * The law's clock after an answer or a notice was recorded or taken back, and after a ticket was merged into this one
     * or taken out of it. What is put aside until the day is over is there again.
     */
    public void reckonLegalDay(TicketInHand ticket, Actor by) {
        var kept = kept(ticket);
        startLegalClock(kept);
        if (kept.isAsideBeyondTheLaw()) {
            edit(ticket, new ToSnooze(null), by);
        }
    }

    /** Whether a ticket is of a kind, and the law sets a day for it. */
    boolean isUnderLaw(TicketNumber number, Kind kind) {
        return tickets.findByNumber(number.value())
                .filter(ticket -> ticket.kind() == kind && ticket.legalDueOn() != null)
                .isPresent();
    }

    private void startLegalClock(TicketRecord ticket) {
        legalDays
                .of(ticket)
                .ifPresentOrElse(
                        last -> ticket.mustBeAnsweredBy(last, LegalClock.endOf(last, zones.of(ticket.program()))),
                        ticket::needNotBeAnswered);
    }
}
