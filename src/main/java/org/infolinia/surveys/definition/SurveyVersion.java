package org.infolinia.surveys.definition;

import java.time.Instant;
import java.util.Locale;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a program asks in surveys of a kind.
 *
 * @param number counted from 1 in each program and kind
 * @param edition how often a draft was saved; what was published has no further one
 * @param changedBy who saved it last
 * @param publishedAt null while it is a draft
 * @param archivedAt null until something else has taken its place
 */
public record SurveyVersion(
        long id,
        ProgramId program,
        SurveyKind kind,
        int number,
        State state,
        SurveyContent content,
        int edition,
        String changedBy,
        Instant changedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt) {

    public enum State {
        /** Being written; nobody is asked by it. */
        DRAFT,
        /** What whoever is asked now is asked; never changed again. */
        PUBLISHED,
        /** Asks only those who were invited before. */
        ARCHIVED;

        public String messageKey() {
            return "surveys.version." + name().toLowerCase(Locale.ROOT);
        }
    }
}
