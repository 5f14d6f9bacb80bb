package org.infolinia.tickets;

import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Actor;

/**
 * Something happened in a conversation with somebody else about a ticket's matter. The participant has no part in it, so
 * that none of his clocks moves.
 *
 * @param ticket the one that goes on with the matter
 * @param aside number of the conversation
 */
public record AsideChanged(Actor by, Ticket ticket, long aside, Change change) implements TicketEvent {

    public enum Change {
        SENT,
        /** A person outside wrote. */
        HEARD,
        /** A machine or a colleague wrote. */
        NOTED,
        UNDELIVERED,
        CLOSED,
        REOPENED,
        /** A message that had landed in it was put into a ticket. */
        MOVED_OUT
    }

    @Override
    public String action() {
        return "tickets.aside-" + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Map<String, String> details() {
        return Map.of("aside", Long.toString(aside));
    }
}
