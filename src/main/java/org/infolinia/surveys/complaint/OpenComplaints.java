package org.infolinia.surveys.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.stereotype.Component;

/** Whoever still waits for the answer to a complaint is not asked how content he is. */
@Component
public class OpenComplaints {

    private static final Set<Kind> COMPLAINTS =
            EnumSet.of(Kind.COMPLAINT, Kind.ACCESSIBILITY_COMPLAINT, Kind.PAYMENT_COMPLAINT);

    private final TicketFiles tickets;

    OpenComplaints(TicketFiles tickets) {
        this.tickets = tickets;
    }

    public boolean has(ParticipantId participant) {
        return tickets.of(participant).stream()
                .filter(ticket -> !ticket.state().isOver())
                .map(Ticket::kind)
                .anyMatch(COMPLAINTS::contains);
    }
}
