package org.infolinia.surveys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.InvitationRules.Candidate;
import org.infolinia.surveys.SurveyEvent.SamplingChanged;
import org.infolinia.surveys.SurveyEvent.SurveyAnswered;
import org.infolinia.surveys.SurveyEvent.SurveyInvited;
import org.infolinia.surveys.SurveyEvent.SurveyWithdrawn;
import org.infolinia.surveys.SurveyEvent.SurveysObjectedTo;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks participants about contacts that ended and takes their answers. Who answers proves himself by his token alone;
 * everybody else is asked for permission as everywhere.
 */
@Service
public class SurveyDesk {

    private final Invitations invitations;
    private final Answers answers;
    private final InvitationRules rules;
    private final InvitationMail mail;
    private final SurveyLibrary library;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyDesk(
            Invitations invitations,
            Answers answers,
            InvitationRules rules,
            InvitationMail mail,
            SurveyLibrary library,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.answers = answers;
        this.rules = rules;
        this.mail = mail;
        this.library = library;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the participant of a contact that ended, or notes why not. Asked twice about one end, it decides once. */
    @Transactional
    public Verdict consider(EndedContact contact) {
        gatekeeper.demand(Permission.WORK_TICKETS, contact.program());
        if (!invitations.consider(contact)) {
            return invitations.verdictOn(contact).orElseThrow();
        }
        var verdict = Optional.ofNullable(contact.participant())
                .flatMap(register::find)
                .map(participant -> decide(new Candidate(contact, participant)))
                .orElse(Verdict.UNLINKED);
        invitations.decide(contact, verdict);
        return verdict;
    }

    /** Notes that a contact of this sort is not asked about; the reports count such, so that nobody hides his bad ones. */
    @Transactional
    public void leaveOut(EndedContact contact) {
        gatekeeper.demand(Permission.WORK_TICKETS, contact.program());
        if (invitations.consider(contact)) {
            invitations.decide(contact, Verdict.NOT_SUITABLE);
        }
    }

    /** The contact goes on: whoever was asked about it and has not answered is not asked any more. */
    @Transactional
    public void withdraw(ProgramId program, String contact) {
        var by = gatekeeper.demand(Permission.WORK_TICKETS, program);
        if (invitations.withdraw(program, contact)) {
            events.publishEvent(new SurveyWithdrawn(by, program, contact));
        }
    }

    /** Sets which share of a program's contacts is asked about. */
    @Transactional
    public void sample(ProgramId program, int percent) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        invitations.sample(program, new Sampling(percent));
        events.publishEvent(new SamplingChanged(by, program, percent));
    }

    /** What the holder of a token is asked; looking changes nothing, since mail scanners look too. */
    @Transactional(readOnly = true)
    public Optional<SurveyForm> open(SurveyToken token) {
        return invitations.find(token).map(this::form);
    }

    /**
     * Takes the one answer of an invitation, with what the first page asked. Refused as {@code survey-unknown},
     * {@code survey-answered}, {@code survey-closed}, or {@code survey-not-scored} when the scale is not among it.
     *
     * @return what there is to ask still, now that this is known
     */
    @Transactional
    public Outcome<SurveyForm> answer(SurveyToken token, Replies replies) {
        return answer(token, content -> content.acceptable(0, Replies.NONE, replies));
    }

    /** The same for what is counted, to a survey that may ask more. */
    @Transactional
    public Outcome<SurveyForm> answer(SurveyToken token, SurveyAnswer answer) {
        return answer(token, content -> content.acceptable(0, Replies.NONE, answer.replies(content)));
    }

    /** What a further page asks by what was answered; nothing when there is no such answer. */
    @Transactional(readOnly = true)
    public List<Question> more(SurveyToken token, int page) {
        return invitations
                .find(token)
                .filter(Invitation::answered)
                .map(invitation ->
                        library.get(invitation.version()).content().asked(page, answers.replies(invitation.id())))
                .orElse(List.of());
    }

    /**
     * Takes what a further page asked, once. Refused as {@code survey-unknown}, as {@code survey-closed} when nothing was
     * answered before, and as {@code survey-answered} when this page was.
     */
    @Transactional
    public Outcome<SurveyForm> answerMore(SurveyToken token, int page, Replies replies) {
        return invitations
                .reserve(token)
                .map(invitation -> invitation.answered()
                        ? recordMore(invitation, page, replies)
                        : Outcome.<SurveyForm>refused("survey-closed"))
                .orElse(Outcome.refused("survey-unknown"));
    }

    /** The holder of the token wants no more surveys; refused as {@code survey-unknown}. */
    @Transactional
    public Outcome<SurveyForm> object(SurveyToken token) {
        return invitations
                .find(token)
                .map(this::recordObjection)
                .map(Outcome::done)
                .orElse(Outcome.refused("survey-unknown"));
    }

    private Verdict decide(Candidate candidate) {
        invitations.reserve(candidate.participant().id());
        return rules.firstThatForbids(candidate).orElseGet(() -> invite(candidate));
    }

    private Verdict invite(Candidate candidate) {
        var contact = candidate.contact();
        Participant participant = candidate.participant();
        if (!mail.canBeSentFrom(contact.program())) {
            return Verdict.NO_MAILBOX;
        }
        var token = SurveyToken.random();
        var version = library.published(contact.program(), SurveyKind.AFTER_CONTACT);
        if (version.isEmpty()) {
            return Verdict.NOTHING_TO_ASK;
        }
        long invitation = invitations.add(version.get(), contact, participant.id(), participant.language(), token, clock.instant());
        mail.send(invitation, contact, participant, token);
        events.publishEvent(
                new SurveyInvited(gatekeeper.actor(), contact.program(), participant.id(), contact.reference()));
        return Verdict.INVITED;
    }

    private Outcome<SurveyForm> answer(SurveyToken token, Function<SurveyContent, Replies> replies) {
        return invitations
                .reserve(token)
                .map(invitation -> switch (invitation.state(clock.instant())) {
                    case OPEN -> record(invitation, replies);
                    case ANSWERED -> Outcome.<SurveyForm>refused("survey-answered");
                    case CLOSED -> Outcome.<SurveyForm>refused("survey-closed");
                })
                .orElse(Outcome.refused("survey-unknown"));
    }

    private Outcome<SurveyForm> record(Invitation invitation, Function<SurveyContent, Replies> said) {
        var content = library.get(invitation.version()).content();
        var replies = said.apply(content);
        if (content.scale().map(scale -> replies.to(scale.id())).isEmpty()) {
            return Outcome.refused("survey-not-scored");
        }
        var answer = SurveyAnswer.of(content, replies);
        answers.add(invitation.id(), invitation.kind(), answer, replies, clock.instant());
        events.publishEvent(new SurveyAnswered(
                Actor.participant(),
                invitation.program(),
                invitation.participant(),
                invitation.contact(),
                answer.score()));
        return Outcome.done(invitation.formAfter(content, 0, replies));
    }

    private Outcome<SurveyForm> recordMore(Invitation invitation, int page, Replies replies) {
        var content = library.get(invitation.version()).content();
        var before = answers.replies(invitation.id());
        var taken = content.acceptable(page, before, replies);
        var all = before.with(taken);
        return answers.addPage(invitation.id(), page, SurveyAnswer.of(content, all), taken)
                ? Outcome.done(invitation.formAfter(content, page, all))
                : Outcome.refused("survey-answered");
    }

    private SurveyForm form(Invitation invitation) {
        return invitation.form(library.get(invitation.version()).content(), clock.instant());
    }

    private SurveyForm recordObjection(Invitation invitation) {
        var participant = invitation.participant();
        if (participant != null && invitations.object(participant)) {
            events.publishEvent(new SurveysObjectedTo(Actor.participant(), invitation.program(), participant));
        }
        return form(invitation);
    }
}
