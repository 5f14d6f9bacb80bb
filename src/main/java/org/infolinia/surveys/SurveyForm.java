package org.infolinia.surveys;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the public page shows of an invitation: enough to know which contact is meant, and nothing of the person.
 *
 * @param title what is asked
 * @param page which of the survey's pages is due, 0 for the first
 * @param questions what it asks; none when everything is said
 */
public record SurveyForm(
        ProgramId program,
        SurveyKind kind,
        Channel channel,
        Instant contactAt,
        @Nullable String agentName,
        Language language,
        State state,
        Texts title,
        int page,
        List<Question> questions) {

    public SurveyForm {
        questions = List.copyOf(questions);
    }

    public enum State {
        OPEN,
        ANSWERED,
        /** Too late, or the contact goes on after all. */
        CLOSED
    }

    /** The same in another language. */
    public SurveyForm in(Language other) {
        return new SurveyForm(program, kind, channel, contactAt, agentName, other, state, title, page, questions);
    }
}
