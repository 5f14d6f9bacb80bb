package org.infolinia.tickets;

import java.time.Instant;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that had been merged into another goes on by itself.
 *
 * @param survivor the ticket it was merged into
 * @param heardSince since when somebody who wrote to the merged ticket waits for an answer, or null when nobody wrote
 * @param isNoLongerAwaited whether the wait that the survivor counted was the merged ticket's
 */
public record TicketsUnmerged(
        Actor by,
        Ticket ticket,
        TicketNumber survivor,
        @Nullable Instant heardSince,
        boolean isNoLongerAwaited) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.unmerged";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("survivor", survivor.toString());
    }
}
