package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/**
 * The participant, somebody else or a machine wrote into a ticket that was there.
 *
 * @param isFromPerson false for notices of holidays, of what was not delivered, and the like
 */
public record MessageReceived(Actor by, Ticket ticket, boolean isFromPerson) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.message-received";
    }
}
