package org.infolinia.tickets.bulk;

import java.util.List;
import java.util.Map;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;

/**
 * Tickets as somebody saw them, with all that was written in them then. Mail may be older than what it changes, so that
 * the moment of the last change alone does not tell whether something came in.
 *
 * @param newest the greatest arrival of a message, by ticket; none where nobody wrote
 */
public record ReadTickets(List<Ticket> tickets, Map<TicketNumber, Long> newest) {

    public ReadTickets {
        tickets = List.copyOf(tickets);
        newest = Map.copyOf(newest);
    }

    /** For what is done whatever was written. */
    static ReadTickets unread(List<Ticket> tickets) {
        return new ReadTickets(tickets, Map.of());
    }
}
