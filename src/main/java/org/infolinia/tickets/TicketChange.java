package org.infolinia.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one property.
 *
 * @param before null when there was nothing
 * @param after null when there is nothing now
 */
public record TicketChange(
        Instant at,
        String actorName,
        Field field,
        @Nullable String before,
        @Nullable String after) {

    public enum Field {
        STATE,
        PRIORITY,
        KIND,
        /** As {@link TopicPath#written} has it. */
        TOPIC,
        OWNER,
        QUEUE,
        PARTICIPANT,
        /** The words of all tags, in their order. */
        TAGS,
        /** Until when it is put aside, as {@link Snooze#written} has it. */
        SNOOZE,
        /** What another ticket is to this one, and its number. */
        LINK,
        /** An item of the checklist as it is written, or the template that was laid on the ticket. */
        CHECKLIST,
        /** A field of the ticket's program by its id, and what stands in it. */
        CUSTOM,
        /** Minutes that somebody worked on it, and what he said of them. */
        TIME,
        /** Somebody who wants to know what others do on it, by his id. */
        WATCHER,
        /** Until when the law wants an answer and what became of it, as {@code legal.LegalWritten} has it. */
        LEGAL,
        SUBJECT,
        /** In which the contact is answered. */
        LANGUAGE,
        /** Who is to be answered: his name, and his address with most of it hidden. */
        CONTACT
    }
}
