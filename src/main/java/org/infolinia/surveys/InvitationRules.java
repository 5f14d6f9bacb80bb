package org.infolinia.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.Status;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.complaint.OpenComplaints;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.policy.Headcounts;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Who may not be asked. The system chooses, never the agent; the first rule that forbids names the reason. */
@Component
class InvitationRules {

    private record Rule(Verdict verdict, Predicate<Candidate> forbids) {}

    /** How somebody is asked. */
    enum Manner {
        MAIL,
        VOICE
    }

    /** An occasion to ask, and whom. */
    record Candidate(
            SurveyKind kind, Manner manner, EndedContact contact, Participant participant, Addressee addressee) {

        private boolean isForMail() {
            return manner == Manner.MAIL;
        }
    }

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Considerations considerations;
    private final Invitations invitations;
    private final UndeliverableAddresses undeliverable;
    private final Addressees addressees;
    private final ClientContacts clients;
    private final OpenComplaints complaints;
    private final SurveyLibrary library;
    private final PolicyDesk policies;
    private final Headcounts headcounts;
    private final Clock clock;
    private final List<Rule> rules;

    InvitationRules(
            Considerations considerations,
            Invitations invitations,
            UndeliverableAddresses undeliverable,
            Addressees addressees,
            ClientContacts clients,
            OpenComplaints complaints,
            SurveyLibrary library,
            PolicyDesk policies,
            Headcounts headcounts,
            Clock clock) {
        this.considerations = considerations;
        this.invitations = invitations;
        this.undeliverable = undeliverable;
        this.addressees = addressees;
        this.clients = clients;
        this.complaints = complaints;
        this.library = library;
        this.policies = policies;
        this.headcounts = headcounts;
        this.clock = clock;
        rules = List.of(
                new Rule(
                        Verdict.RESTRICTED, candidate -> candidate.participant().status() != Status.ACTIVE),
                new Rule(Verdict.OPTED_OUT, this::wantsNone),
                new Rule(
                        Verdict.NO_EMAIL,
                        candidate -> candidate.isForMail()
                                && candidate.participant().emails().isEmpty()),
                new Rule(
                        Verdict.UNDELIVERABLE,
                        candidate -> candidate.isForMail()
                                && undeliverable.contains(
                                        candidate.participant().emails().getFirst())),
                new Rule(
                        Verdict.OPEN_COMPLAINT, candidate -> candidate.contact().complaintOpen()),
                new Rule(
                        Verdict.NOT_SAMPLED,
                        candidate ->
                                !policy(candidate).takes(candidate.contact().reference())),
                new Rule(Verdict.ASKED_LATELY, this::wasAskedLately),
                new Rule(Verdict.RARER_IS_DUE, this::hasRarerDue));
    }

    Candidate candidate(SurveyKind kind, Manner manner, EndedContact contact, Participant participant) {
        return new Candidate(kind, manner, contact, participant, addressees.of(participant));
    }

    Optional<Verdict> firstThatForbids(Candidate candidate) {
        return rules.stream()
                .filter(rule -> rule.forbids().test(candidate))
                .map(Rule::verdict)
                .findFirst();
    }

    /** Why somebody of a client is not asked now; empty when he is. */
    Optional<Verdict> firstThatForbids(ClientContact client, EndedContact occasion) {
        var policy = policies.of(client.program(), SurveyKind.CLIENT_REVIEW);
        if (client.hasObjected()) {
            return Optional.of(Verdict.OPTED_OUT);
        }
        if (undeliverable.contains(client.email())) {
            return Optional.of(Verdict.UNDELIVERABLE);
        }
        if (!policy.takes(occasion.reference())) {
            return Optional.of(Verdict.NOT_SAMPLED);
        }
        var rest = policies.courtesy(client.program()).rest();
        return invitations
                .lastAskedClient(client.id())
                .filter(last -> last.plus(policy.clock()).isAfter(now())
                        || last.plus(rest).isAfter(now()))
                .map(last -> Verdict.ASKED_LATELY);
    }

    /** Why a mail that waits, or a reminder, does not go after all; empty when it may. */
    Optional<Verdict> firstThatForbidsMail(Invitation invitation, Optional<Addressee> found) {
        if (found.isEmpty()) {
            return Optional.of(Verdict.RESTRICTED);
        }
        var addressee = found.get();
        if (wantsNoMail(addressee)) {
            return Optional.of(Verdict.OPTED_OUT);
        }
        var email = addressee.email();
        if (email == null) {
            return Optional.of(Verdict.NO_EMAIL);
        }
        if (undeliverable.contains(email)) {
            return Optional.of(Verdict.UNDELIVERABLE);
        }
        var participant = addressee.participant();
        if (participant != null && complaints.has(participant)) {
            return Optional.of(Verdict.OPEN_COMPLAINT);
        }
        return library.published(invitation.program(), invitation.kind()).isEmpty()
                ? Optional.of(Verdict.NOTHING_TO_ASK)
                : Optional.empty();
    }

    /** Whether he wants no mail of surveys, or has never agreed to any. */
    boolean wantsNoMail(Addressee addressee) {
        return !addressee.consentsToMail() || hasObjected(addressee);
    }

    private boolean hasObjected(Addressee addressee) {
        var participant = addressee.participant();
        var client = addressee.client();
        return participant == null
                ? client == null
                        || clients.find(client).map(ClientContact::hasObjected).orElse(true)
                : invitations.hasObjected(participant);
    }

    private boolean wantsNone(Candidate candidate) {
        return invitations.hasObjected(candidate.participant().id())
                || (candidate.isForMail() && !candidate.participant().consents().contains(Channel.EMAIL));
    }

    /** Neither two surveys of whatever kind within the rest, nor two of one kind within its clock. */
    private boolean wasAskedLately(Candidate candidate) {
        var participant = candidate.participant().id();
        var rest = policies.courtesy(candidate.contact().program()).rest();
        return invitations
                        .lastAsked(participant)
                        .filter(last -> last.plus(rest).isAfter(now()))
                        .isPresent()
                || invitations
                        .lastAsked(participant, candidate.kind())
                        .filter(last -> last.plus(policy(candidate).clock()).isAfter(now()))
                        .isPresent();
    }

    /**
     * A frequent survey leaves room: whoever is to be asked in a rare one before the rest after this would be over is
     * asked that, and not this; unless as many are asked in that today as may be, so that he would wait for long.
     */
    private boolean hasRarerDue(Candidate candidate) {
        var program = candidate.contact().program();
        if (candidate.kind().isPeriodic()
                || !isReachedByMail(candidate.participant())
                || library.published(program, SurveyKind.RELATIONSHIP).isEmpty()) {
            return false;
        }
        var policy = policies.of(program, SurveyKind.RELATIONSHIP);
        var participant = candidate.participant().id();
        var due = invitations
                .lastAsked(participant, SurveyKind.RELATIONSHIP)
                .map(last -> last.plus(policy.clock()))
                .filter(next -> next.isAfter(now()))
                .orElse(now());
        var occasion = policy.occasion(participant.value(), due);
        return due.isBefore(now().plus(policies.courtesy(program).rest()))
                && policy.takes(occasion)
                && !considerations.isKnown(occasion)
                && leftToAskToday(program, SurveyKind.RELATIONSHIP) > 0;
    }

    /**
     * How many more of the program may be asked in a periodic survey now, of all whom 24 hours may ask; none when 0 or
     * less. Until {@value KindPolicy#LEAST_DAILY} are asked nobody needs to be counted.
     */
    long leftToAskToday(ProgramId program, SurveyKind kind) {
        long asked = invitations.askedSince(program, kind, now().minus(A_DAY));
        return asked < KindPolicy.LEAST_DAILY
                ? KindPolicy.LEAST_DAILY - asked
                : policies.of(program, kind).mostOnOneDay(headcounts.today(program)) - asked;
    }

    private boolean isReachedByMail(Participant participant) {
        return participant.consents().contains(Channel.EMAIL)
                && !participant.emails().isEmpty()
                && !undeliverable.contains(participant.emails().getFirst());
    }

    private KindPolicy policy(Candidate candidate) {
        return policies.of(candidate.contact().program(), candidate.kind());
    }

    private Instant now() {
        return clock.instant();
    }
}
