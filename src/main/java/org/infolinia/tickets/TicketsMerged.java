package org.infolinia.tickets;

import java.time.Instant;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Two tickets were about one matter; what was said in this one stands in another now.
 *
 * @param survivor the ticket that goes on
 * @param waitingSince since when somebody waited for an answer in the merged one, or null when nobody did
 */
public record TicketsMerged(
        Actor by,
        Ticket ticket,
        TicketNumber survivor,
        @Nullable Instant waitingSince) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.merged";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("survivor", survivor.toString());
    }
}
