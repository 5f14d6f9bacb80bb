package org.infolinia.surveys;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was dissatisfied and shall hear from us.
 *
 * @param dueAt until when; one working day after he said so
 * @param agentName who has taken it, or null when nobody has
 * @param isTold whether he was told that somebody will see to it
 * @param client null when it was a participant, or somebody who has been taken out since
 */
public record FollowUp(
        AnswerRow about,
        Instant openedAt,
        Instant dueAt,
        @Nullable String agentName,
        boolean isTold,
        @Nullable Client client) {

    /** Somebody of the program's client, as he is reached. */
    public record Client(String name, String email) {}

    /** How it ended. */
    public enum Result {
        CALLED_BACK,
        WROTE_BACK,
        NOT_REACHED,
        NOTHING_TO_DO;

        public String messageKey() {
            return "surveys.follow-up." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isOverdue(Instant now) {
        return now.isAfter(dueAt);
    }
}
