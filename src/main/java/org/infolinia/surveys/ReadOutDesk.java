package org.infolinia.surveys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.InvitationRules.Candidate;
import org.infolinia.surveys.InvitationRules.Manner;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an agent read the survey out at the end of a call and write down the answers. Whether this call is asked about is
 * the system's choice, the same that it makes for mail; an agent who does not read it out changes nothing, for then the
 * mail goes.
 */
@Service
public class ReadOutDesk {

    private final Invitations invitations;
    private final InvitationRules rules;
    private final Inviting inviting;
    private final AnswerTaking taking;
    private final SurveyLibrary library;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ReadOutDesk(
            Invitations invitations,
            InvitationRules rules,
            Inviting inviting,
            AnswerTaking taking,
            SurveyLibrary library,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.inviting = inviting;
        this.taking = taking;
        this.library = library;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** What is read out, and for which invitation. */
    public record ReadOut(long invitation, SurveyForm form) {}

    /** Whether the system has chosen this call; what has been begun already is chosen for good. */
    @Transactional
    public boolean isChosen(EndedContact call) {
        gatekeeper.demand(Permission.TAKE_CALLS, call.program());
        return invitations.livingAbout(call.reference()).isEmpty()
                && candidate(call)
                        .map(rules::firstThatForbids)
                        .map(Optional::isEmpty)
                        .orElse(false);
    }

    /**
     * Begins, which counts as asked whatever comes of it. Refused as {@code survey-not-this-call} when the system has not
     * chosen the call, and as {@code survey-asked-already}.
     */
    @Transactional
    public Outcome<ReadOut> begin(EndedContact call) {
        gatekeeper.demand(Permission.TAKE_CALLS, call.program());
        var candidate = candidate(call);
        if (candidate.isEmpty()) {
            return Outcome.refused("survey-not-this-call");
        }
        invitations.reserve(candidate.get().participant().id());
        if (invitations.livingAbout(call.reference()).isPresent()) {
            return Outcome.refused("survey-asked-already");
        }
        if (rules.firstThatForbids(candidate.get()).isPresent()) {
            return Outcome.refused("survey-not-this-call");
        }
        return switch (inviting.byVoice(
                SurveyKind.AFTER_CONTACT, call, candidate.get().addressee())) {
            case Inviting.ByVoice.Begun(var invitation) -> Outcome.done(new ReadOut(invitation.id(), form(invitation)));
            case Inviting.ByVoice.NotNow notNow -> Outcome.refused("survey-not-this-call");
        };
    }

    /** Keeps what the caller said; refused as a participant's own answer is. */
    @Transactional
    public Outcome<SurveyForm> answer(ReadOut readOut, Replies replies) {
        return taking.take(own(readOut), content -> content.acceptable(0, Replies.NONE, replies), Optional.empty());
    }

    /** Keeps what a further page asked. */
    @Transactional
    public Outcome<SurveyForm> answerMore(ReadOut readOut, int page, Replies replies) {
        return taking.takeMore(own(readOut), page, replies);
    }

    /** The questions of a further page by what was said so far. */
    @Transactional(readOnly = true)
    public List<Question> more(ReadOut readOut, int page) {
        return taking.more(own(readOut), page);
    }

    /** Nobody writes down what another agent heard. */
    private Invitation own(ReadOut readOut) {
        var invitation = invitations
                .lock(readOut.invitation())
                .orElseThrow(() -> new AccessDeniedException("There is no such survey"));
        gatekeeper.demand(Permission.TAKE_CALLS, invitation.program());
        if (!invitation.isReadOutBy(gatekeeper.agent().map(agent -> agent.id()))) {
            throw new AccessDeniedException("Another agent reads this survey out");
        }
        return invitation;
    }

    private SurveyForm form(Invitation invitation) {
        return invitation.form(library.get(invitation.version()).content(), clock.instant());
    }

    private Optional<Candidate> candidate(EndedContact call) {
        return Optional.ofNullable(call.participant())
                .flatMap(register::find)
                .map(participant -> rules.candidate(SurveyKind.AFTER_CONTACT, Manner.VOICE, call, participant));
    }
}
