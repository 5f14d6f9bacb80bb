package org.infolinia.tickets.asides;

import java.time.Instant;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.tickets.TicketNumber;

/**
 * A conversation with somebody else about a ticket's matter.
 *
 * @param ticket the number it was begun on, wherever that has been merged since
 * @param address whom it is with
 * @param begunBy name of the agent
 * @param turnedAt since when it stands as it does
 * @param messages how many letters went to and fro
 */
public record Aside(
        AsideNumber number,
        TicketNumber ticket,
        EmailAddress address,
        String subject,
        State state,
        String begunBy,
        Instant begunAt,
        Instant turnedAt,
        int messages) {

    public enum State {
        /** They have the next word. */
        AWAITED,
        /** They have answered, so that the next word is ours. */
        ANSWERED,
        /** What we wrote last did not arrive. */
        UNDELIVERED,
        CLOSED;

        /** Whether somebody here should do something. */
        public boolean isOurTurn() {
            return this == ANSWERED || this == UNDELIVERED;
        }
    }
}
