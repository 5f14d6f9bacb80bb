package org.infolinia.surveys;

import java.time.Instant;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * A survey of the time before, to be taken over from elsewhere.
 *
 * @param contact what it was about; of a periodic survey the occasion, whose reference nothing else has
 * @param client who of the program's client was asked, or null when the contact's participant was
 * @param given what was answered, or null when nothing was
 * @param followedUp how a low score was dealt with, or null when it still waits for somebody
 */
public record PastSurvey(
        SurveyKind kind,
        EndedContact contact,
        @Nullable Long client,
        Language language,
        Instant invitedAt,
        @Nullable Given given,
        FollowUp.@Nullable Result followedUp) {

    /**
     * What somebody answered.
     *
     * @param chosen ids of options by the ids of their questions, as the program asks them now
     */
    public record Given(SurveyAnswer answer, Map<String, String> chosen, Instant at) {

        public Given {
            chosen = Map.copyOf(chosen);
        }
    }

    public PastSurvey {
        if ((contact.participant() == null) == (client == null)) {
            throw new IllegalArgumentException("Either a participant was asked or somebody of the client");
        }
    }
}
