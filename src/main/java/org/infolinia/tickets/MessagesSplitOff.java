package org.infolinia.tickets;

import java.util.Map;
import org.infolinia.kernel.Actor;

/**
 * Messages of another ticket have begun this one. Published after {@link TicketOpened}.
 *
 * @param from the ticket they were in
 * @param isNoLongerAwaited whether the wait that the other ticket counted was theirs
 */
public record MessagesSplitOff(Actor by, Ticket ticket, TicketNumber from, boolean isNoLongerAwaited)
        implements TicketEvent {

    @Override
    public String action() {
        return "tickets.split-off";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString());
    }
}
