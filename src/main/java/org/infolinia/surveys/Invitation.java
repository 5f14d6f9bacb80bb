package org.infolinia.surveys;

import java.time.Instant;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.SurveyForm.State;
import org.jspecify.annotations.Nullable;

/** One participant asked about one contact. */
record Invitation(
        long id,
        ProgramId program,
        ParticipantId participant,
        String contact,
        Instant contactAt,
        Channel channel,
        @Nullable String agentName,
        Language language,
        Instant expiresAt,
        boolean voided,
        boolean answered) {

    State state(Instant now) {
        if (answered) {
            return State.ANSWERED;
        }
        return voided || !now.isBefore(expiresAt) ? State.CLOSED : State.OPEN;
    }

    SurveyForm form(Instant now) {
        return new SurveyForm(program, channel, contactAt, agentName, language, state(now));
    }
}
