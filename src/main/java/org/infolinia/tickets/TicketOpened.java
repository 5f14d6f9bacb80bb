package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/** A ticket is there to work on. */
public record TicketOpened(Actor by, Ticket ticket) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.opened";
    }
}
