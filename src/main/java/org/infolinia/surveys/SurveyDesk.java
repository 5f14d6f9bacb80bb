package org.infolinia.surveys;

import java.time.Clock;
import java.util.Optional;
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
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyDesk(
            Invitations invitations,
            Answers answers,
            InvitationRules rules,
            InvitationMail mail,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.answers = answers;
        this.rules = rules;
        this.mail = mail;
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
        return invitations.find(token).map(invitation -> invitation.form(clock.instant()));
    }

    /**
     * Takes the one answer of an invitation. Refused as {@code survey-unknown}, {@code survey-answered} or
     * {@code survey-closed}.
     */
    @Transactional
    public Outcome<SurveyForm> answer(SurveyToken token, SurveyAnswer answer) {
        return invitations
                .reserve(token)
                .map(invitation -> switch (invitation.state(clock.instant())) {
                    case OPEN -> record(invitation, answer);
                    case ANSWERED -> Outcome.<SurveyForm>refused("survey-answered");
                    case CLOSED -> Outcome.<SurveyForm>refused("survey-closed");
                })
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
        long invitation = invitations.add(contact, participant.id(), participant.language(), token, clock.instant());
        mail.send(invitation, contact, participant, token);
        events.publishEvent(
                new SurveyInvited(gatekeeper.actor(), contact.program(), participant.id(), contact.reference()));
        return Verdict.INVITED;
    }

    private Outcome<SurveyForm> record(Invitation invitation, SurveyAnswer answer) {
        answers.add(invitation.id(), answer, clock.instant());
        events.publishEvent(new SurveyAnswered(
                Actor.participant(),
                invitation.program(),
                invitation.participant(),
                invitation.contact(),
                answer.score()));
        return Outcome.done(invitation.form(clock.instant()));
    }

    private SurveyForm recordObjection(Invitation invitation) {
        if (invitations.object(invitation.participant())) {
            events.publishEvent(
                    new SurveysObjectedTo(Actor.participant(), invitation.program(), invitation.participant()));
        }
        return invitation.form(clock.instant());
    }
}
