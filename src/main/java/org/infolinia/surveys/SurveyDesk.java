package org.infolinia.surveys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.InvitationRules.Candidate;
import org.infolinia.surveys.InvitationRules.Manner;
import org.infolinia.surveys.SurveyEvent.SurveyWithdrawn;
import org.infolinia.surveys.SurveyEvent.SurveysObjectedTo;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.surveys.visit.VisitBook;
import org.infolinia.surveys.visit.Visitor;
import org.jspecify.annotations.Nullable;
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
    private final InvitationRules rules;
    private final Inviting inviting;
    private final AnswerTaking taking;
    private final SurveyLibrary library;
    private final Addressees addressees;
    private final ClientContacts clients;
    private final PolicyDesk policies;
    private final VisitBook visits;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyDesk(
            Invitations invitations,
            InvitationRules rules,
            Inviting inviting,
            AnswerTaking taking,
            SurveyLibrary library,
            Addressees addressees,
            ClientContacts clients,
            PolicyDesk policies,
            VisitBook visits,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.inviting = inviting;
        this.taking = taking;
        this.library = library;
        this.addressees = addressees;
        this.clients = clients;
        this.policies = policies;
        this.visits = visits;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the participant of a contact that ended, or notes why not. Asked twice about one end, it decides once; what an
     * agent has read out already is asked.
     */
    @Transactional
    public Verdict consider(EndedContact contact) {
        gatekeeper.demand(Permission.WORK_TICKETS, contact.program());
        if (!invitations.consider(SurveyKind.AFTER_CONTACT, contact)) {
            return invitations.verdictOn(contact).orElseThrow();
        }
        var verdict = Optional.ofNullable(contact.participant())
                .flatMap(register::find)
                .map(participant ->
                        decide(rules.candidate(SurveyKind.AFTER_CONTACT, Manner.MAIL, contact, participant)))
                .orElse(Verdict.UNLINKED);
        invitations.decide(contact, verdict);
        return verdict;
    }

    /**
     * Asks a participant what he thinks of the program, when it is time. Who was asked lately in something else keeps his
     * turn; every other decision holds for this round.
     *
     * @param complaintOpen whether he still waits for the answer to a complaint
     */
    @Transactional
    public Verdict considerRelationship(ProgramId program, ParticipantId id, boolean complaintOpen) {
        gatekeeper.demand(Permission.WORK_TICKETS, program);
        invitations.reserve(id);
        var occasion = occasion(program, SurveyKind.RELATIONSHIP, id, id.value(), complaintOpen);
        if (invitations.isConsidered(occasion.reference())) {
            return Verdict.ASKED_LATELY;
        }
        var verdict = register.find(id)
                .map(participant ->
                        decide(rules.candidate(SurveyKind.RELATIONSHIP, Manner.MAIL, occasion, participant)))
                .orElse(Verdict.UNLINKED);
        note(SurveyKind.RELATIONSHIP, occasion, verdict);
        return verdict;
    }

    /** Asks somebody of the program's client what he thinks of our service, when it is time. */
    @Transactional
    public Verdict considerClient(ClientContact client) {
        gatekeeper.demand(Permission.WORK_TICKETS, client.program());
        var occasion = occasion(client.program(), SurveyKind.CLIENT_REVIEW, null, client.id(), false);
        if (invitations.isConsidered(occasion.reference())) {
            return Verdict.ASKED_LATELY;
        }
        var verdict = rules.firstThatForbids(client, occasion)
                .orElseGet(() -> inviting.byMail(SurveyKind.CLIENT_REVIEW, occasion, addressees.of(client)));
        note(SurveyKind.CLIENT_REVIEW, occasion, verdict);
        return verdict;
    }

    /** Notes that a contact of this sort is not asked about; the reports count such, so that nobody hides his bad ones. */
    @Transactional
    public void leaveOut(EndedContact contact) {
        gatekeeper.demand(Permission.WORK_TICKETS, contact.program());
        if (invitations.consider(SurveyKind.AFTER_CONTACT, contact)) {
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

    /** What the holder of a token is asked. */
    @Transactional(readOnly = true)
    public Optional<SurveyForm> open(SurveyToken token) {
        return invitations.find(token).map(this::form);
    }

    /**
     * The same for whoever opens the link, which is noted and changes nothing else, since mail scanners look too.
     *
     * @param score whose link it was, or null when it was the page's own
     */
    @Transactional
    public Optional<SurveyForm> look(SurveyToken token, Visitor visitor, @Nullable Integer score) {
        var invitation = invitations.find(token);
        invitation.ifPresent(known -> visits.looked(known.id(), visitor, score));
        return invitation.map(this::form);
    }

    /**
     * Takes the one answer of an invitation, with what the first page asked. Refused as {@code survey-unknown},
     * {@code survey-answered}, {@code survey-closed}, or {@code survey-not-scored} when the scale is not among it.
     *
     * @param visitor who answers; what looks like a machine's answer is kept and counts in no score
     * @return what there is to ask still, now that this is known
     */
    @Transactional
    public Outcome<SurveyForm> answer(SurveyToken token, Replies replies, Visitor visitor) {
        return reserved(
                token,
                invitation -> taking.take(
                        invitation,
                        content -> content.acceptable(0, Replies.NONE, replies),
                        visits.signOfAnswer(invitation.id(), visitor)));
    }

    /** The same for what is counted, to a survey that may ask more, from somebody who is known for a person. */
    @Transactional
    public Outcome<SurveyForm> answer(SurveyToken token, SurveyAnswer answer) {
        return reserved(
                token,
                invitation -> taking.take(
                        invitation,
                        content -> content.acceptable(0, Replies.NONE, answer.replies(content)),
                        Optional.empty()));
    }

    /** What a further page asks by what was answered; nothing when there is no such answer. */
    @Transactional(readOnly = true)
    public List<Question> more(SurveyToken token, int page) {
        return invitations
                .find(token)
                .map(invitation -> taking.more(invitation, page))
                .orElse(List.of());
    }

    /**
     * Takes what a further page asked, once. Refused as {@code survey-unknown}, as {@code survey-closed} when nothing was
     * answered before, and as {@code survey-answered} when this page was.
     */
    @Transactional
    public Outcome<SurveyForm> answerMore(SurveyToken token, int page, Replies replies) {
        return reserved(token, invitation -> taking.takeMore(invitation, page, replies));
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

    private Outcome<SurveyForm> reserved(SurveyToken token, Function<Invitation, Outcome<SurveyForm>> deed) {
        return invitations.reserve(token).map(deed).orElse(Outcome.refused("survey-unknown"));
    }

    private Verdict decide(Candidate candidate) {
        invitations.reserve(candidate.participant().id());
        if (invitations.livingAbout(candidate.contact().reference()).isPresent()) {
            return Verdict.INVITED;
        }
        return rules.firstThatForbids(candidate)
                .orElseGet(() -> inviting.byMail(candidate.kind(), candidate.contact(), candidate.addressee()));
    }

    private EndedContact occasion(
            ProgramId program,
            SurveyKind kind,
            @Nullable ParticipantId participant,
            long addressee,
            boolean complaintOpen) {
        var now = clock.instant();
        return new EndedContact(
                policies.of(program, kind).occasion(addressee, now),
                Channel.EMAIL,
                program,
                participant,
                null,
                null,
                complaintOpen,
                now);
    }

    private void note(SurveyKind kind, EndedContact occasion, Verdict verdict) {
        if (verdict != Verdict.ASKED_LATELY && invitations.consider(kind, occasion)) {
            invitations.decide(occasion, verdict);
        }
    }

    private SurveyForm form(Invitation invitation) {
        return invitation.form(library.get(invitation.version()).content(), clock.instant());
    }

    private SurveyForm recordObjection(Invitation invitation) {
        var participant = invitation.participant();
        var client = invitation.client();
        if (participant != null && invitations.object(participant)) {
            events.publishEvent(new SurveysObjectedTo(Actor.participant(), invitation.program(), participant));
        }
        if (client != null) {
            clients.object(client);
        }
        return form(invitation);
    }
}
