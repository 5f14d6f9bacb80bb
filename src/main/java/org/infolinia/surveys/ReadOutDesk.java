package org.infolinia.surveys;

import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.InvitationRules.Candidate;
import org.infolinia.surveys.InvitationRules.Manner;
import org.infolinia.surveys.Inviting.ByVoice;
import org.infolinia.surveys.SurveyEvent.SurveyReadingDeclined;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.definition.SurveyVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an agent read the survey out at the end of a call and write down the answers. Whether this call is asked about is
 * the system's choice, the same that it makes for mail. Nobody is asked before he has answered, so that an agent who
 * looks at the questions and closes them, or whose caller declines, changes nothing: then the mail goes.
 */
@Service
public class ReadOutDesk {

    private static final SurveyKind KIND = SurveyKind.AFTER_CONTACT;
    private static final String NOT_THIS_CALL = "survey-not-this-call";

    private final Considerations considerations;
    private final Invitations invitations;
    private final InvitationRules rules;
    private final Inviting inviting;
    private final AnswerTaking taking;
    private final SurveyLibrary library;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ReadOutDesk(
            Considerations considerations,
            Invitations invitations,
            InvitationRules rules,
            Inviting inviting,
            AnswerTaking taking,
            SurveyLibrary library,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.considerations = considerations;
        this.invitations = invitations;
        this.rules = rules;
        this.inviting = inviting;
        this.taking = taking;
        this.library = library;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * An answer that has been begun.
     *
     * @param next what there is to ask still; a form without questions when there is nothing
     */
    public record ReadOut(long invitation, SurveyForm next) {}

    /** Whether the system has chosen this call, and nobody has answered or declined yet. */
    @Transactional(readOnly = true)
    public boolean isChosen(EndedContact call) {
        gatekeeper.demand(Permission.TAKE_CALLS, call.program());
        return chosen(call) instanceof Outcome.Done<Candidate>;
    }

    /**
     * What is to be read out, which asks nobody yet. Refused as {@code survey-not-this-call} when the system has not
     * chosen the call or the caller has declined, and as {@code survey-asked-already}.
     */
    @Transactional
    public Outcome<SurveyForm> questions(EndedContact call) {
        demandOwn(call);
        return switch (chosen(call)) {
            case Outcome.Done<Candidate>(var candidate) ->
                library.published(call.program(), KIND)
                        .map(SurveyVersion::content)
                        .map(content -> SurveyForm.toReadOut(
                                KIND, call, content, candidate.addressee().language()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(NOT_THIS_CALL));
            case Outcome.Refused<Candidate>(var why) -> new Outcome.Refused<>(why);
        };
    }

    /** Once its agent has said what the call was about, whatever was read out in it is known to be about that, too. */
    @Transactional
    public void settle(EndedContact call) {
        gatekeeper.demand(Permission.WORK_TICKETS, call.program());
        invitations.learn(call);
    }

    /**
     * Keeps what the caller said, by which he counts as asked. Refused as {@link #questions} are, and as
     * {@code survey-not-scored} when the scale is not among it.
     */
    @Transactional
    public Outcome<ReadOut> answer(EndedContact call, Replies replies) {
        demandOwn(call);
        if (call.participant() != null) {
            invitations.reserve(call.participant());
        }
        return switch (chosen(call)) {
            case Outcome.Done<Candidate>(var candidate) -> begin(candidate, replies);
            case Outcome.Refused<Candidate>(var why) -> new Outcome.Refused<>(why);
        };
    }

    private Outcome<ReadOut> begin(Candidate candidate, Replies replies) {
        boolean isScored = library.published(candidate.contact().program(), KIND)
                .map(SurveyVersion::content)
                .filter(content -> AnswerTaking.isScored(content, ofFirstPage(content, replies)))
                .isPresent();
        if (!isScored) {
            return Outcome.refused("survey-not-scored");
        }
        return switch (inviting.byVoice(KIND, candidate.contact(), candidate.addressee())) {
            case ByVoice.Begun(var invitation) ->
                taking.take(invitation, content -> ofFirstPage(content, replies), Optional.empty())
                        .map(next -> new ReadOut(invitation.id(), next));
            case ByVoice.NotNow notNow -> Outcome.refused(NOT_THIS_CALL);
        };
    }

    /** Keeps what a further page asked. */
    @Transactional
    public Outcome<SurveyForm> answerMore(ReadOut readOut, int page, Replies replies) {
        return taking.takeMore(own(readOut), page, replies);
    }

    /**
     * Notes that the caller does not want to hear the questions, which is counted by agent; he gets the mail, if one
     * reaches him. Refused as {@link #questions} are.
     */
    @Transactional
    public Optional<Refusal> decline(EndedContact call) {
        var reader = demandOwn(call);
        return switch (chosen(call)) {
            case Outcome.Done<Candidate> chosen -> {
                considerations.noteDeclined(call, reader);
                events.publishEvent(new SurveyReadingDeclined(
                        gatekeeper.actor(), call.program(), call.participant(), call.reference()));
                yield Optional.empty();
            }
            case Outcome.Refused<Candidate>(var why) -> Optional.of(why);
        };
    }

    private Outcome<Candidate> chosen(EndedContact call) {
        if (invitations.livingAbout(call.reference()).isPresent()) {
            return Outcome.refused("survey-asked-already");
        }
        return Optional.ofNullable(call.participant())
                .flatMap(register::find)
                .map(participant -> rules.candidate(KIND, Manner.VOICE, call, participant))
                .filter(candidate -> rules.firstThatForbids(candidate).isEmpty())
                .filter(candidate -> !considerations.isDeclined(call.reference()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(NOT_THIS_CALL));
    }

    private static Replies ofFirstPage(SurveyContent content, Replies replies) {
        return content.acceptable(0, Replies.NONE, replies);
    }

    /** Nobody writes down what another agent heard. */
    private AgentId demandOwn(EndedContact call) {
        gatekeeper.demand(Permission.TAKE_CALLS, call.program());
        return asker().filter(reader -> reader.equals(call.agent()))
                .orElseThrow(() -> new AccessDeniedException("Another agent has this call"));
    }

    private Invitation own(ReadOut readOut) {
        var invitation = invitations
                .lock(readOut.invitation())
                .orElseThrow(() -> new AccessDeniedException("There is no such survey"));
        gatekeeper.demand(Permission.TAKE_CALLS, invitation.program());
        if (!invitation.isReadOutBy(asker())) {
            throw new AccessDeniedException("Another agent reads this survey out");
        }
        return invitation;
    }

    private Optional<AgentId> asker() {
        return gatekeeper.agent().map(SignedInAgent::id);
    }
}
