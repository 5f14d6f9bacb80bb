package org.infolinia.tickets;

import org.infolinia.kernel.Actor;

/** Somebody wrote a note for colleagues. */
public record NoteWritten(Actor by, Ticket ticket) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.noted";
    }
}
