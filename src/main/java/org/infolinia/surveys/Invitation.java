package org.infolinia.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked, mostly about one contact.
 *
 * @param version by which he is asked, whatever has been published since
 * @param participant null when it is somebody of the program's client
 * @param client null when it is a participant
 * @param isReadOut whether an agent asks at the end of a call
 * @param sendAt when its mail goes out; null when none does
 * @param sentAt null while it waits for that
 * @param answered by whomever
 * @param answeredByMachine whether that answer looks like a machine's, in whose place a person's may come
 */
record Invitation(
        long id,
        ProgramId program,
        SurveyKind kind,
        long version,
        @Nullable ParticipantId participant,
        @Nullable Long client,
        String contact,
        Instant contactAt,
        Channel channel,
        @Nullable AgentId agent,
        @Nullable String agentName,
        boolean isReadOut,
        Language language,
        @Nullable Instant sendAt,
        @Nullable Instant sentAt,
        Instant expiresAt,
        boolean voided,
        boolean answered,
        boolean answeredByMachine) {

    State state(Instant now) {
        if (answered && !answeredByMachine) {
            return State.ANSWERED;
        }
        return voided || !now.isBefore(expiresAt) ? State.CLOSED : State.OPEN;
    }

    boolean isWaitingToBeSent() {
        return sendAt != null && sentAt == null;
    }

    boolean isReadOutBy(Optional<AgentId> reader) {
        return isReadOut && reader.isPresent() && reader.get().equals(agent);
    }

    /** As it is opened from the mail, or read out. */
    SurveyForm form(SurveyContent content, Instant now) {
        var questions = state(now) == State.OPEN ? content.asked(0, Replies.NONE) : List.<Question>of();
        return form(content, state(now), 0, questions);
    }

    /** After a page was taken: the next one on which something is asked, if there is any. */
    SurveyForm formAfter(SurveyContent content, int page, Replies given) {
        var next = content.pageAfter(page, given);
        return next.isPresent()
                ? form(content, State.ANSWERED, next.getAsInt(), content.asked(next.getAsInt(), given))
                : form(content, State.ANSWERED, page, List.of());
    }

    private SurveyForm form(SurveyContent content, State state, int page, List<Question> questions) {
        return new SurveyForm(
                program,
                kind,
                channel,
                contactAt,
                agentName,
                language,
                state,
                SurveyForm.title(content, channel),
                page,
                questions);
    }
}
