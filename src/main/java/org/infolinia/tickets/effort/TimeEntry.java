package org.infolinia.tickets.effort;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.TicketNumber;

/**
 * How long somebody worked on a ticket.
 *
 * @param ticket the ticket it was booked on, which may have been merged since
 * @param isMendable whether it is the reader's own and of today
 */
public record TimeEntry(
        long id,
        TicketNumber ticket,
        AgentId agent,
        String agentName,
        Instant bookedAt,
        Spent spent,
        boolean isMendable) {

    /** The most that is booked at once, in minutes: a day. */
    public static final int MAXIMUM_MINUTES = 1440;

    public static final int MAXIMUM_NOTE_LENGTH = 200;

    /**
     * What an agent enters.
     *
     * @param minutes 1 to {@value #MAXIMUM_MINUTES}
     * @param note empty when there is nothing to say
     */
    public record Spent(int minutes, String note) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4}) (.*)", Pattern.DOTALL);

        public Spent {
            note = note.strip();
        }

        /** What a history has kept; empty when it was written by a newer program. */
        public static Optional<Spent> read(String written) {
            var match = WRITTEN.matcher(written);
            return match.matches()
                    ? Optional.of(new Spent(Integer.parseInt(match.group(1)), match.group(2)))
                    : Optional.empty();
        }

        /** As histories keep it. */
        String written() {
            return minutes + " " + note;
        }
    }
}
