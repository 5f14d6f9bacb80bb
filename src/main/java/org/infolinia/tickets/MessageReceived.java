package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/** The participant or somebody else wrote into a ticket that was there. */
public record MessageReceived(Actor by, Ticket ticket) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.message-received";
    }
}
