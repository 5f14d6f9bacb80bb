package org.infolinia.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketRecord.FieldChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters tickets and changes them, with history and events, for the desk and for mail alike. */
@Component
class TicketBook {

    private final Tickets tickets;
    private final ChangeLog changes;
    private final LegalClock legalClock;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketBook(
            Tickets tickets,
            ChangeLog changes,
            LegalClock legalClock,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.changes = changes;
        this.legalClock = legalClock;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    TicketRecord enter(OpenTicket command, Instant at) {
        gatekeeper.demand(Permission.WORK_TICKETS, command.program());
        var ticket = new TicketRecord(TicketNumber.ofSequence(tickets.nextInSequence()), command, at);
        if (command.queue() == null) {
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
    TicketRecord take(TicketNumber number) {
        var ticket = tickets.lock(number.value())
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket " + number));
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        return ticket;
    }

    /** The same for numbers from outside, which may be of no ticket. */
    Optional<TicketRecord> look(TicketNumber number) {
        return tickets.lock(number.value())
                .filter(ticket -> gatekeeper.allows(Permission.WORK_TICKETS, ticket.program()));
    }

    void edit(TicketRecord ticket, TicketEdit edit, Actor by) {
        var at = clock.instant();
        ticket.apply(edit, at).ifPresent(change -> {
            if (change.field() == Field.KIND) {
                startLegalClock(ticket);
            }
            note(ticket, change, by, at);
            if (edit instanceof ToState(State state) && state == State.RESOLVED) {
                events.publishEvent(new TicketResolved(by, ticket.view()));
            }
        });
    }

    void note(TicketRecord ticket, FieldChange change, Actor by, Instant at) {
        changes.write(ticket.number(), change, by, at);
        events.publishEvent(new TicketChanged(by, ticket.view(), change.field(), change.before(), change.after()));
    }

    private void startLegalClock(TicketRecord ticket) {
        var country = programs.get(ticket.program()).country();
        ticket.mustBeAnsweredBy(
                legalClock.lastDay(ticket.kind(), ticket.openedAt(), country).orElse(null));
    }
}
