package org.infolinia.tickets;

import java.util.Map;
import org.infolinia.kernel.Actor;

/**
 * Two tickets were about one matter; what was said in this one stands in another now.
 *
 * @param survivor the ticket that goes on
 */
public record TicketsMerged(Actor by, Ticket ticket, TicketNumber survivor) implements TicketEvent {

    @Override
    public String action() {
        return "tickets.merged";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("survivor", survivor.toString());
    }
}
