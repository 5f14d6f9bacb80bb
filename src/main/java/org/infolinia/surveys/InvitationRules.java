package org.infolinia.surveys;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.Status;
import org.springframework.stereotype.Component;

/** Who may not be asked. The system chooses, never the agent; the first rule that forbids names the reason. */
@Component
class InvitationRules {

    private record Rule(Verdict verdict, Predicate<Candidate> forbids) {}

    /** A contact that ended, and with whom. */
    record Candidate(EndedContact contact, Participant participant) {}

    private final List<Rule> rules;

    InvitationRules(Invitations invitations, UndeliverableAddresses undeliverable) {
        rules = List.of(
                new Rule(
                        Verdict.RESTRICTED, candidate -> candidate.participant().status() != Status.ACTIVE),
                new Rule(
                        Verdict.OPTED_OUT,
                        candidate ->
                                invitations.hasObjected(candidate.participant().id())
                                        || !candidate.participant().consents().contains(Channel.EMAIL)),
                new Rule(
                        Verdict.NO_EMAIL,
                        candidate -> candidate.participant().emails().isEmpty()),
                new Rule(
                        Verdict.UNDELIVERABLE,
                        candidate -> undeliverable.contains(
                                candidate.participant().emails().getFirst())),
                new Rule(
                        Verdict.OPEN_COMPLAINT, candidate -> candidate.contact().complaintOpen()),
                new Rule(
                        Verdict.NOT_SAMPLED,
                        candidate -> !invitations
                                .sampling(candidate.contact().program())
                                .takes(candidate.contact().reference())),
                new Rule(
                        Verdict.ASKED_LATELY,
                        candidate ->
                                invitations.askedLately(candidate.participant().id())));
    }

    Optional<Verdict> firstThatForbids(Candidate candidate) {
        return rules.stream()
                .filter(rule -> rule.forbids().test(candidate))
                .map(Rule::verdict)
                .findFirst();
    }
}
