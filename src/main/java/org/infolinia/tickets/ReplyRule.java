package org.infolinia.tickets;

import java.time.Duration;
import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a reply to a closed ticket does in a queue.
 *
 * @param queue key of the program's queue
 * @param days for how many days after the end a reply still opens the ticket again, 1 to {@value #MAXIMUM_DAYS}; null
 *     unless that is the rule
 */
public record ReplyRule(
        ProgramId program,
        String queue,
        Reply reply,
        @Nullable Integer days) {

    public static final int MAXIMUM_DAYS = 3650;

    public enum Reply {
        /** The ticket is open again, however long it has been closed. */
        REOPENS,
        /** A new ticket begins that goes on from the closed one. */
        BEGINS_ANOTHER,
        /** The ticket is open again for some days; after that a new one begins. */
        REOPENS_FOR_DAYS
    }

    public ReplyRule {
        if ((reply == Reply.REOPENS_FOR_DAYS) != (days != null)) {
            throw new IllegalArgumentException("Days belong to the rule that counts them");
        }
        if (days != null && (days < 1 || days > MAXIMUM_DAYS)) {
            throw new IllegalArgumentException("A ticket can be opened again for 1 to " + MAXIMUM_DAYS + " days");
        }
    }

    /** What holds while nobody has settled anything. */
    public static ReplyRule usual(ProgramId program, String queue) {
        return new ReplyRule(program, queue, Reply.BEGINS_ANOTHER, null);
    }

    /** Whether a reply at {@code now} opens a ticket again that ended at {@code end}. */
    public boolean reopens(@Nullable Instant end, Instant now) {
        return switch (reply) {
            case REOPENS -> true;
            case BEGINS_ANOTHER -> false;
            case REOPENS_FOR_DAYS -> end != null && days != null && now.isBefore(end.plus(Duration.ofDays(days)));
        };
    }
}
