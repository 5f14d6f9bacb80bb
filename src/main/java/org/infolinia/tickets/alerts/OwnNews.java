package org.infolinia.tickets.alerts;

import java.time.Instant;
import org.infolinia.tickets.TicketNumber;

/**
 * Something that befell a ticket and that its owner has not seen.
 *
 * @param ticket the one that goes on with the matter
 * @param by who did it, as trails name him
 */
public record OwnNews(TicketNumber ticket, Happening happening, String by, Instant at) {

    /** The names stand in the database and never change. */
    public enum Happening {
        /** Somebody else, or a rule, made it the owner's. */
        ASSIGNED,
        /** A promise runs out soon. */
        PROMISE_NEAR,
        PROMISE_MISSED,
        /** It was put aside and is there again. */
        WOKEN
    }
}
