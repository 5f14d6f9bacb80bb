package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/** An answer went out. */
public record TicketAnswered(Actor by, Ticket ticket) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.answered";
    }
}
