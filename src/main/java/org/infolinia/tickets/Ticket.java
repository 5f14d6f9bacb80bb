package org.infolinia.tickets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without its conversation.
 *
 * @param participant whom it is about, or null while nobody is linked
 * @param contact who wrote or called
 * @param queue key of the program's queue it waits in, or null
 * @param subtopic id of what its program calls the matter more nearly, or null
 * @param owner the agent who works on it, or null
 * @param waitingSince since when the contact waits for an answer, or null when the next word is his
 * @param legalDueOn the last day for an answer that the law sets, or null when it sets none
 * @param promisedAt when the earliest of the program's promises must be kept, or null when none is running
 * @param predecessor the ticket this one goes on from, or null
 * @param mergedInto the ticket that has its conversation now, or null
 * @param snooze until when it is put aside, or null
 * @param tags at most {@value #MAXIMUM_TAGS}, in their order
 */
public record Ticket(
        TicketNumber number,
        ProgramId program,
        @Nullable ParticipantId participant,
        Contact contact,
        @Nullable Long mailbox,
        @Nullable String queue,
        Channel channel,
        Kind kind,
        Topic topic,
        @Nullable Long subtopic,
        Priority priority,
        State state,
        String subject,
        Language language,
        @Nullable AgentId owner,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        @Nullable LocalDate legalDueOn,
        @Nullable Instant promisedAt,
        @Nullable TicketNumber predecessor,
        @Nullable TicketNumber mergedInto,
        @Nullable Snooze snooze,
        List<Tag> tags) {

    public static final int MAXIMUM_TAGS = 10;

    public Ticket {
        tags = List.copyOf(tags);
    }

    public TopicPath topicPath() {
        return new TopicPath(topic, subtopic);
    }

    /** Until when it is put aside, or null. */
    public @Nullable Instant snoozedUntil() {
        return snooze == null ? null : snooze.until();
    }

    public enum State {
        /** Nobody has looked at it yet. */
        NEW,
        OPEN,
        /** The contact has the next word. */
        PENDING,
        /** Answered to the end; a reply opens it again. */
        RESOLVED,
        /** Over; a reply makes a new ticket that is linked to it. */
        CLOSED;

        public boolean isOver() {
            return this == RESOLVED || this == CLOSED;
        }
    }

    public enum Priority {
        LOW,
        NORMAL,
        HIGH,
        URGENT
    }

    /** What the participant wants, as far as clocks and rules go. */
    public enum Kind {
        QUESTION,
        REQUEST,
        COMPLAINT,
        /** Access, erasure and the other rights of a data subject. */
        DATA_REQUEST,
        ACCESSIBILITY_COMPLAINT,
        /** About a payment service, for which the law has terms of its own. */
        PAYMENT_COMPLAINT
    }

    /** What it is about. */
    public enum Topic {
        MISSING_POINTS,
        REJECTED_CODE,
        BALANCE,
        REWARD,
        CARD,
        ACCOUNT,
        RULES,
        PRIVACY,
        OTHER
    }

    public enum Channel {
        EMAIL,
        PHONE,
        WEB,
        /** A program's own system. */
        API
    }

    /** Who is to be answered; either part may be unknown. */
    public record Contact(@Nullable String name, @Nullable EmailAddress address) {

        public static final Contact UNKNOWN = new Contact(null, null);
    }
}
