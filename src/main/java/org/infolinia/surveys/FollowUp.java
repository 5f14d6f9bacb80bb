package org.infolinia.surveys;

import java.time.Instant;
import java.util.Locale;

/** Somebody was dissatisfied and shall hear from us. */
public record FollowUp(AnswerRow about, Instant openedAt) {

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
}
