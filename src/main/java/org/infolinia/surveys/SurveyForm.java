package org.infolinia.surveys;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyContent;
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

    /** What an agent would read out to a caller. */
    static SurveyForm toReadOut(SurveyKind kind, EndedContact call, SurveyContent content, Language language) {
        return new SurveyForm(
                call.program(),
                kind,
                call.channel(),
                call.endedAt(),
                call.agentName(),
                language,
                State.OPEN,
                title(content, call.channel()),
                0,
                content.asked(0, Replies.NONE));
    }

    /** What is asked, as whoever called reads it or whoever wrote. */
    static Texts title(SurveyContent content, Channel channel) {
        boolean isAfterCall =
                channel == Channel.PHONE && !content.titleAfterCall().isEmpty();
        return isAfterCall ? content.titleAfterCall() : content.title();
    }

    /** The same in another language. */
    public SurveyForm in(Language other) {
        return new SurveyForm(program, kind, channel, contactAt, agentName, other, state, title, page, questions);
    }
}
