package org.infolinia.tickets;

import java.time.Duration;
import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.State;
import org.jspecify.annotations.Nullable;

/**
 * What a reply to a finished ticket does in a queue, and when what is resolved is closed.
 *
 * @param queue key of the program's queue
 * @param days for how many days after the end a reply still opens the ticket again, 1 to {@value #MAXIMUM_DAYS}; null
 *     unless that is the rule
 * @param closesAfter after how many days a resolved ticket is closed, 1 to {@value #MAXIMUM_DAYS}
 */
public record ReplyRule(
        ProgramId program,
        String queue,
        Reply reply,
        @Nullable Integer days,
        int closesAfter) {

    public static final int MAXIMUM_DAYS = 3650;

    /** After how many days resolved tickets are closed while nobody has settled anything. */
    public static final int USUAL_CLOSING = 14;

    public enum Reply {
        /** The ticket is open again, however long it has been over. */
        REOPENS,
        /** A resolved ticket is open again; when it is closed, a new one begins. */
        REOPENS_UNTIL_CLOSED,
        /** The ticket is open again for some days, resolved or closed; after that a new one begins. */
        REOPENS_FOR_DAYS,
        /** A new ticket begins that goes on from the finished one. */
        BEGINS_ANOTHER
    }

    public ReplyRule {
        if ((reply == Reply.REOPENS_FOR_DAYS) != (days != null)) {
            throw new IllegalArgumentException("Days belong to the rule that counts them");
        }
        if (days != null && (days < 1 || days > MAXIMUM_DAYS)) {
            throw new IllegalArgumentException("A ticket can be opened again for 1 to " + MAXIMUM_DAYS + " days");
        }
        if (closesAfter < 1 || closesAfter > MAXIMUM_DAYS) {
            throw new IllegalArgumentException("A ticket is closed after 1 to " + MAXIMUM_DAYS + " days");
        }
    }

    /** What holds while nobody has settled anything. */
    public static ReplyRule usual(ProgramId program, String queue) {
        return new ReplyRule(program, queue, Reply.REOPENS_UNTIL_CLOSED, null, USUAL_CLOSING);
    }

    /** Whether a reply at {@code now} goes into the ticket, which is opened again when it is over. */
    public boolean admits(Ticket ticket, Instant now) {
        return !ticket.state().isOver() || reopens(ticket.state(), ticket.resolvedAt(), now);
    }

    private boolean reopens(State state, @Nullable Instant end, Instant now) {
        return switch (reply) {
            case REOPENS -> true;
            case REOPENS_UNTIL_CLOSED -> state != State.CLOSED;
            case REOPENS_FOR_DAYS -> end != null && days != null && now.isBefore(end.plus(Duration.ofDays(days)));
            case BEGINS_ANOTHER -> false;
        };
    }
}
