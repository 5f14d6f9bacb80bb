package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/** Something that was done elsewhere, such as an adjustment of points, now stands in a ticket's conversation. */
public record EventNoted(Actor by, Ticket ticket) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.event-noted";
    }
}
