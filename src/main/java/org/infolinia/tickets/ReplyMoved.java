package org.infolinia.tickets;

import java.time.Instant;
import java.util.Map;
import org.infolinia.kernel.Actor;

/**
 * A message that had landed in one ticket was put into this one.
 *
 * @param from the ticket it was in
 * @param writtenAt since when its writer waits for an answer, wherever his message lay meanwhile
 */
public record ReplyMoved(Actor by, Ticket ticket, TicketNumber from, Instant writtenAt) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.message-moved";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString());
    }
}
