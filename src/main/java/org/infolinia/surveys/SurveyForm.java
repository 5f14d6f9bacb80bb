package org.infolinia.surveys;

import java.time.Instant;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.jspecify.annotations.Nullable;

/** What the public page shows of an invitation: enough to know which contact is meant, and nothing of the person. */
public record SurveyForm(
        ProgramId program,
        Channel channel,
        Instant contactAt,
        @Nullable String agentName,
        Language language,
        State state) {

    public enum State {
        OPEN,
        ANSWERED,
        /** Too late, or the contact goes on after all. */
        CLOSED
    }
}
