package org.infolinia.tickets.watchers;

import java.time.Instant;
import org.infolinia.tickets.Ticket;

/**
 * The last thing that a watcher has not seen of a ticket.
 *
 * @param ticket the one that goes on with the matter
 * @param by who did it, as trails name him
 */
public record WatchNews(Ticket ticket, Happening happening, String by, Instant at) {

    public enum Happening {
        /** Somebody outside wrote. */
        HEARD,
        ANSWERED,
        NOTED,
        STATE,
        /** Another ticket was put into it. */
        MERGED
    }
}
