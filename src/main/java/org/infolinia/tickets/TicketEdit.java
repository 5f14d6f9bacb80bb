package org.infolinia.tickets;

import java.time.Instant;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Snooze.Then;
import org.jspecify.annotations.Nullable;

/** One property of a ticket and what it shall be. */
public sealed interface TicketEdit {

    record ToState(Ticket.State state) implements TicketEdit {}

    record ToPriority(Ticket.Priority priority) implements TicketEdit {}

    record ToKind(Ticket.Kind kind) implements TicketEdit {}

    /** @param subtopic of that topic, or null for nothing nearer; of bulks from before there were any it is not stored */
    record ToTopic(Ticket.Topic topic, @Nullable Long subtopic) implements TicketEdit {

        public ToTopic(Ticket.Topic topic) {
            this(topic, null);
        }

        public static ToTopic to(TopicPath path) {
            return new ToTopic(path.topic(), path.subtopic());
        }

        public TopicPath path() {
            return new TopicPath(topic, subtopic);
        }
    }

    /** @param owner null takes the ticket from whoever has it */
    record ToOwner(@Nullable AgentId owner) implements TicketEdit {}

    record ToQueue(String queue) implements TicketEdit {}

    /**
     * @param until when it comes back, or null for at once
     * @param then what becomes of it at that moment; of bulks from before there was a choice it is not stored
     */
    record ToSnooze(@Nullable Instant until, @Nullable Then then) implements TicketEdit {

        public ToSnooze(@Nullable Instant until) {
            this(until, Then.REMIND);
        }

        public static ToSnooze to(@Nullable Snooze snooze) {
            return snooze == null ? new ToSnooze(null) : new ToSnooze(snooze.until(), snooze.then());
        }

        /** Null for at once. */
        public @Nullable Snooze snooze() {
            return until == null ? null : new Snooze(until, then == null ? Then.REMIND : then);
        }
    }

    /** Puts these on, besides the ones it has. */
    record AddTags(Set<Tag> tags) implements TicketEdit {

        public AddTags {
            tags = Set.copyOf(tags);
        }
    }

    /** Takes these off. */
    record RemoveTags(Set<Tag> tags) implements TicketEdit {

        public RemoveTags {
            tags = Set.copyOf(tags);
        }
    }
}
