package org.infolinia.participants.merging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Status;

/** What must hold before two participants become one; the first rule that objects decides. */
final class MergeRules {

    private static final List<Rule> RULES =
            List.of(MergeRules::theyAreTwo, MergeRules::theyShareAProgram, MergeRules::bothAreActive);

    private MergeRules() {}

    private interface Rule {

        Optional<Refusal> objectionTo(Participant one, Participant other);
    }

    static Optional<Refusal> firstObjectionTo(Participant one, Participant other) {
        return RULES.stream()
                .flatMap(rule -> rule.objectionTo(one, other).stream())
                .findFirst();
    }

    /** The length of the reason is asked about only at the merge itself. */
    static Optional<Refusal> reasonIsGiven(String reason) {
        int length = reason.length();
        return refuseIf(
                length < MergeParticipants.MINIMUM_REASON_LENGTH || length > MergeParticipants.MAXIMUM_REASON_LENGTH,
                "merge-reason-length",
                MergeParticipants.MINIMUM_REASON_LENGTH,
                MergeParticipants.MAXIMUM_REASON_LENGTH);
    }

    private static Optional<Refusal> theyAreTwo(Participant one, Participant other) {
        return refuseIf(one.id().equals(other.id()), "merge-with-oneself");
    }

    private static Optional<Refusal> theyShareAProgram(Participant one, Participant other) {
        return refuseIf(!one.program().equals(other.program()), "merge-across-programs");
    }

    private static Optional<Refusal> bothAreActive(Participant one, Participant other) {
        return Stream.of(one, other)
                .filter(participant -> participant.status() != Status.ACTIVE)
                .findFirst()
                .map(participant -> Refusal.of("merge-not-active", participant.number()));
    }

    private static Optional<Refusal> refuseIf(boolean isBroken, String code, Object... facts) {
        return isBroken ? Optional.of(Refusal.of(code, facts)) : Optional.empty();
    }
}
