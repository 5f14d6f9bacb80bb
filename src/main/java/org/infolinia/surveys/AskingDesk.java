package org.infolinia.surveys;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.InvitationRules.Candidate;
import org.infolinia.surveys.InvitationRules.Manner;
import org.infolinia.surveys.SurveyEvent.SurveyWithdrawn;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.complaint.OpenComplaints;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.PolicyDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whom to ask, about contacts that ended and from time to time, and notes why the others are not asked. */
@Service
public class AskingDesk {

    /** Nobody who declines to hear the questions can be asked by mail then. */
    private static final Set<Verdict> OUT_OF_REACH =
            EnumSet.of(Verdict.OPTED_OUT, Verdict.NO_EMAIL, Verdict.UNDELIVERABLE);

    private final Considerations considerations;
    private final Invitations invitations;
    private final InvitationRules rules;
    private final Inviting inviting;
    private final Addressees addressees;
    private final PolicyDesk policies;
    private final OpenComplaints complaints;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingDesk(
            Considerations considerations,
            Invitations invitations,
            InvitationRules rules,
            Inviting inviting,
            Addressees addressees,
            PolicyDesk policies,
            OpenComplaints complaints,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.considerations = considerations;
        this.invitations = invitations;
        this.rules = rules;
        this.inviting = inviting;
        this.addressees = addressees;
        this.policies = policies;
        this.complaints = complaints;
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
        if (!considerations.note(SurveyKind.AFTER_CONTACT, contact)) {
            return considerations.on(contact).orElseThrow();
        }
        var verdict = Optional.ofNullable(contact.participant())
                .flatMap(register::find)
                .map(participant ->
                        decide(rules.candidate(SurveyKind.AFTER_CONTACT, Manner.MAIL, contact, participant)))
                .orElse(Verdict.UNLINKED);
        considerations.decide(contact, verdict);
        return verdict;
    }

    /**
     * Asks these participants what they think of the program, as far as it is time. Those whom chance leaves out are
     * noted at once, so that a large program is gone through in a day. Who was asked lately in something else keeps his
     * turn, and so does everybody once as many are asked as may be on one day; every other decision holds for his round.
     */
    @Transactional
    public void considerRelationships(ProgramId program, Collection<ParticipantId> participants) {
        gatekeeper.demand(Permission.WORK_TICKETS, program);
        var policy = policies.of(program, SurveyKind.RELATIONSHIP);
        var now = clock.instant();
        var due = new LinkedHashMap<String, ParticipantId>();
        participants.forEach(participant -> due.put(policy.occasion(participant.value(), now), participant));
        due.keySet().removeAll(considerations.known(due.keySet()));
        var leftOut = new LinkedHashMap<>(due);
        leftOut.keySet().removeIf(policy::takes);
        considerations.noteAll(program, SurveyKind.RELATIONSHIP, leftOut, Verdict.NOT_SAMPLED, now);
        due.keySet().removeAll(leftOut.keySet());
        long left = due.isEmpty() ? 0 : rules.leftToAskToday(program, SurveyKind.RELATIONSHIP);
        for (var participant : due.values()) {
            if (left > 0 && considerRelationship(program, participant) == Verdict.INVITED) {
                left--;
            }
        }
    }

    private Verdict considerRelationship(ProgramId program, ParticipantId id) {
        invitations.reserve(id);
        var occasion = occasion(program, SurveyKind.RELATIONSHIP, id, id.value(), complaints.has(id));
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
        if (considerations.isKnown(occasion.reference())) {
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
        leaveOut(contact, Verdict.NOT_SUITABLE);
    }

    /** The same because the agent wants it so, whatever sort it is; the reports count that by agent. */
    @Transactional
    public void waive(EndedContact contact) {
        leaveOut(contact, Verdict.WAIVED_BY_AGENT);
    }

    /** The contact goes on: whoever was asked about it and has not answered is not asked any more. */
    @Transactional
    public void withdraw(ProgramId program, String contact) {
        var by = gatekeeper.demand(Permission.WORK_TICKETS, program);
        if (invitations.withdraw(program, contact)) {
            considerations.takeBack(contact, Verdict.WITHDRAWN);
            events.publishEvent(new SurveyWithdrawn(by, program, contact));
        }
    }

    /** Who was asked during the call stays asked. */
    private void leaveOut(EndedContact contact, Verdict verdict) {
        gatekeeper.demand(Permission.WORK_TICKETS, contact.program());
        if (considerations.note(SurveyKind.AFTER_CONTACT, contact)
                && invitations.livingAbout(contact.reference()).isEmpty()) {
            considerations.decide(contact, verdict);
        }
    }

    private Verdict decide(Candidate candidate) {
        var contact = candidate.contact();
        invitations.reserve(candidate.participant().id());
        if (invitations.livingAbout(contact.reference()).isPresent()) {
            return considerations.ledToAskingBefore(contact) ? Verdict.ASKED_BEFORE : Verdict.INVITED;
        }
        return rules.firstThatForbids(candidate)
                .map(verdict -> OUT_OF_REACH.contains(verdict) && considerations.isDeclined(contact.reference())
                        ? Verdict.DECLINED
                        : verdict)
                .orElseGet(() -> inviting.byMail(candidate.kind(), contact, candidate.addressee()));
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
        if (verdict != Verdict.ASKED_LATELY && considerations.note(kind, occasion)) {
            considerations.decide(occasion, verdict);
        }
    }
}
