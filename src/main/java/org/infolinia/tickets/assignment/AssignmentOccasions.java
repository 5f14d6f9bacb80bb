package org.infolinia.tickets.assignment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.infolinia.security.competence.CompetenceChanged;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.assignment.UnownedTickets.Place;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction in which it happens, that a ticket is to be given to somebody. */
@Component
class AssignmentOccasions {

    private static final Set<Field> TELLING_FIELDS = EnumSet.of(Field.OWNER, Field.QUEUE, Field.STATE, Field.SNOOZE);
    private static final Set<State> WORK = EnumSet.of(State.NEW, State.OPEN);

    private final WantedAssignments wanted;
    private final Clock clock;

    AssignmentOccasions(WantedAssignments wanted, Clock clock) {
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Whether somebody should work on it and nobody does. What is put aside is nobody's work until it is back. */
    static boolean isUnowned(Ticket ticket) {
        return ticket.owner() == null && ticket.snooze() == null && WORK.contains(ticket.state());
    }

    @EventListener
    void on(TicketOpened event) {
        note(event.ticket());
    }

    @EventListener
    void on(TicketChanged event) {
        if (TELLING_FIELDS.contains(event.field())) {
            note(event.ticket());
        }
    }

    @EventListener
    void on(AssignmentSettled event) {
        wanted.tryAll(clock.instant());
    }

    @EventListener
    void on(CompetenceChanged event) {
        wanted.tryAll(clock.instant());
    }

    private void note(Ticket ticket) {
        if (isUnowned(ticket)) {
            wanted.add(ticket.number(), ticket.program(), Place.of(ticket).queue(), clock.instant());
        }
    }
}
