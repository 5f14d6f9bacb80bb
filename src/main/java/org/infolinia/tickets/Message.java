package org.infolinia.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's conversation.
 *
 * @param arrival grows with whatever is written in a ticket or comes there from another one
 * @param html sanitised, or null when there is only text
 * @param verified false when a stranger to the ticket wrote it
 * @param words why it landed here, or what happened when it is an {@link Direction#EVENT}; null when there is nothing to
 *     say
 * @param cameWith the merged ticket that it belongs to, or null when it is this one's own
 */
public record Message(
        long id,
        long arrival,
        Direction direction,
        Instant at,
        Author author,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        boolean verified,
        @Nullable Words words,
        @Nullable TicketNumber cameWith) {

    public enum Direction {
        IN,
        OUT,
        /** Between colleagues; the participant never sees it. */
        NOTE,
        /** Something happened to the ticket's matter, such as an adjustment of points. */
        EVENT
    }

    public record Author(
            String name, @Nullable AgentId agent, @Nullable EmailAddress address) {}

    /** @param contentId by which the message names it where it stands in the text; null when it does not */
    public record Attachment(
            long id,
            String name,
            String mediaType,
            long size,
            @Nullable String contentId) {}

    /** Whether it tells somebody something, who has not read it yet: nobody reads what he wrote himself. */
    public boolean isNewsTo(@Nullable AgentId reader) {
        return switch (direction) {
            case IN -> true;
            case OUT, NOTE -> !Objects.equals(author.agent(), reader);
            case EVENT -> false;
        };
    }

    public Message {
        attachments = List.copyOf(attachments);
    }
}
