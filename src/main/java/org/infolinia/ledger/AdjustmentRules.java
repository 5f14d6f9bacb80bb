package org.infolinia.ledger;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** What must hold before points are adjusted by hand; the first rule that objects decides. */
@Component
class AdjustmentRules {

    private final List<Rule> rules = List.of(
            this::pointsMove,
            this::participantIsActive,
            this::levelIsReached,
            this::signIsAllowed,
            this::maximumIsKept);

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final ReasonRecords reasons;
    private final Gatekeeper gatekeeper;

    AdjustmentRules(
            ParticipantRegister register, ProgramDirectory programs, ReasonRecords reasons, Gatekeeper gatekeeper) {
        this.register = register;
        this.programs = programs;
        this.reasons = reasons;
        this.gatekeeper = gatekeeper;
    }

    private interface Rule {

        Optional<Refusal> objectionTo(Sound adjustment);
    }

    /** A proposal whose participant and reason are known. */
    record Sound(AdjustmentProposal proposal, Participant participant, AdjustmentReason reason, PostingKind kind) {}

    Outcome<Sound> check(AdjustmentProposal proposal) {
        var participant = register.find(proposal.participant())
                .filter(found -> found.program().equals(proposal.program()));
        if (participant.isEmpty()) {
            return Outcome.refused("participant-unknown");
        }
        var reason = reasons.findByProgramIdAndCode(proposal.program().value(), proposal.reason());
        if (reason.isEmpty()) {
            return Outcome.refused("reason-unknown");
        }
        var adjustment = new Sound(
                proposal, participant.get(), reason.get().view(), reason.get().kindOf(proposal.points()));
        return rules.stream()
                .flatMap(rule -> rule.objectionTo(adjustment).stream())
                .findFirst()
                .<Outcome<Sound>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(adjustment));
    }

    private Optional<Refusal> pointsMove(Sound adjustment) {
        return refuseIf(adjustment.proposal().points().isZero(), "adjustment-of-nothing");
    }

    private Optional<Refusal> participantIsActive(Sound adjustment) {
        return refuseIf(adjustment.participant().status() != Participant.Status.ACTIVE, "participant-not-active");
    }

    private Optional<Refusal> levelIsReached(Sound adjustment) {
        var required = programs.get(adjustment.proposal().program()).levels().points();
        return refuseIf(
                gatekeeper.agent().isPresent()
                        && !reached(adjustment.participant()).reaches(required),
                "level-too-low-for-points",
                required.number());
    }

    private Optional<Refusal> signIsAllowed(Sound adjustment) {
        var points = adjustment.proposal().points();
        return refuseIf(
                !adjustment.reason().direction().allows(points),
                points.isNegative() ? "reason-only-adds" : "reason-only-takes");
    }

    private Optional<Refusal> maximumIsKept(Sound adjustment) {
        var maximum = adjustment.reason().maximum();
        return refuseIf(
                adjustment.proposal().points().magnitude().compareTo(maximum) > 0, "reason-maximum", maximum.value());
    }

    private IdentificationLevel reached(Participant participant) {
        return register.levelOf(participant.id());
    }

    private static Optional<Refusal> refuseIf(boolean isBroken, String code, Object... facts) {
        return isBroken ? Optional.of(Refusal.of(code, facts)) : Optional.empty();
    }
}
