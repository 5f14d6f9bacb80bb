package org.infolinia.surveys;

import java.time.Instant;
import org.infolinia.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A survey of the time before, to be taken over from elsewhere.
 *
 * @param contact must have a participant
 * @param answer what was answered, or null when nothing was
 * @param answeredAt when, or null when nothing was
 * @param followedUp how a low score was dealt with, or null when it still waits for somebody
 */
public record PastSurvey(
        EndedContact contact,
        Language language,
        Instant invitedAt,
        @Nullable SurveyAnswer answer,
        @Nullable Instant answeredAt,
        FollowUp.@Nullable Result followedUp) {

    public PastSurvey {
        if (contact.participant() == null) {
            throw new IllegalArgumentException("Nobody was asked");
        }
        if ((answer == null) != (answeredAt == null)) {
            throw new IllegalArgumentException("An answer has a time");
        }
    }
}
