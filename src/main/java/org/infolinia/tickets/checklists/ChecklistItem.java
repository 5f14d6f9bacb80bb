package org.infolinia.tickets.checklists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done on a ticket.
 *
 * @param text 1 to {@value #MAXIMUM_LENGTH} characters
 * @param isCompulsory whether the ticket may not be over before it is done
 * @param doneAt null while it is open
 * @param doneBy the name of who did it, or null while it is open
 */
public record ChecklistItem(
        long id,
        String text,
        boolean isCompulsory,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    public static final int MAXIMUM_LENGTH = 200;

    private static final String DONE = "✓ ";

    public boolean isDone() {
        return doneAt != null;
    }

    /** As histories keep it: with a tick when it is done, and with an asterisk when it is compulsory. */
    String written() {
        return (isDone() ? DONE : "") + new ChecklistTemplate.Entry(text, isCompulsory);
    }
}
