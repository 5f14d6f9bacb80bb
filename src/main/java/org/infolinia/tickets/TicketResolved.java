package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/** A ticket is answered to the end. Published besides {@link TicketChanged}, each time anew. */
public record TicketResolved(Actor by, Ticket ticket) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.resolved";
    }
}
