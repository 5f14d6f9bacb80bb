package org.infolinia.tickets.automation;

import java.time.Instant;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;

/**
 * What came of a rule on one ticket.
 *
 * @param words as they stand in the ticket's history
 */
public record Firing(long id, TicketNumber ticket, Instant at, Result result, Words words) {

    public enum Result {
        DONE,
        /** The desk's rules forbade it; nothing was done. */
        REFUSED,
        /** It broke several times and is given up. */
        FAILED,
        /** Rules had led to each other too often. */
        STOPPED
    }
}
