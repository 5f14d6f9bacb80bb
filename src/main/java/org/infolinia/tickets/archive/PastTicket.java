package org.infolinia.tickets.archive;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its whole course as it was elsewhere, to be filed here with the times at which everything happened.
 *
 * @param ticket as it was opened; its text is the first message
 * @param course what followed, oldest first
 */
public record PastTicket(
        OpenTicket ticket,
        Instant openedAt,
        Priority priority,
        @Nullable AgentId owner,
        State state,
        List<PastMessage> course) {

    /** @param agent the agent who wrote it, or null when it came from outside */
    public record PastMessage(
            Direction direction,
            Instant at,
            String authorName,
            @Nullable AgentId agent,
            String text) {}

    public PastTicket {
        course = List.copyOf(course);
    }

    Instant lastAt() {
        return course.isEmpty() ? openedAt : course.getLast().at();
    }
}
