package org.infolinia.ledger.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** What must hold before points are adjusted by hand; the first rule that objects decides. */
@Component
class AdjustmentRules {

    private final List<Rule> rules = List.of(
            this::pointsMove,
            this::amountIsAStep,
            this::participantIsActive,
            this::levelIsReached,
            this::signIsAllowed,
            this::maximumIsKept);

    private final List<Rule> lastingRules =
            List.of(this::participantIsActive, this::signIsAllowed, this::maximumIsKept);

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final AdjustmentReasons reasons;
    private final Gatekeeper gatekeeper;

    AdjustmentRules(
            ParticipantRegister register, ProgramDirectory programs, AdjustmentReasons reasons, Gatekeeper gatekeeper) {
        this.register = register;
        this.programs = programs;
        this.reasons = reasons;
        this.gatekeeper = gatekeeper;
    }

    private interface Rule {

        Optional<Refusal> objectionTo(SoundAdjustment adjustment);
    }

    /** Whether somebody may decide this who has the participant on the line. */
    Outcome<SoundAdjustment> check(AdjustmentProposal proposal) {
        return check(proposal, rules);
    }

    /** Whether what was decided before may be agreed to now; who agrees has nobody on the line. */
    Outcome<SoundAdjustment> recheck(AdjustmentProposal proposal) {
        return check(proposal, lastingRules);
    }

    private Outcome<SoundAdjustment> check(AdjustmentProposal proposal, List<Rule> rules) {
        var participant = register.find(proposal.participant())
                .filter(found -> found.program().equals(proposal.program()));
        if (participant.isEmpty()) {
            return Outcome.refused("participant-unknown");
        }
        var reason = reasons.find(proposal.program(), proposal.reason());
        if (reason.isEmpty()) {
            return Outcome.refused("reason-unknown");
        }
        var adjustment = new SoundAdjustment(proposal, participant.get(), reason.get());
        return rules.stream()
                .flatMap(rule -> rule.objectionTo(adjustment).stream())
                .findFirst()
                .<Outcome<SoundAdjustment>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(adjustment));
    }

    private Optional<Refusal> pointsMove(SoundAdjustment adjustment) {
        return refuseIf(adjustment.points().isZero(), "adjustment-of-nothing");
    }

    private Optional<Refusal> amountIsAStep(SoundAdjustment adjustment) {
        return gatekeeper
                .agent()
                .flatMap(agent -> programs.limits(adjustment.proposal().program(), agent.role()))
                .filter(limits -> !limits.allowsAmount(adjustment.points().magnitude()))
                .map(limits -> Refusal.of("adjustment-not-a-step", inWords(limits)));
    }

    private static String inWords(AdjustmentLimits limits) {
        return limits.steps().stream().map(step -> Long.toString(step.value())).collect(Collectors.joining(", "));
    }

    private Optional<Refusal> participantIsActive(SoundAdjustment adjustment) {
        return refuseIf(adjustment.participant().status() != Participant.Status.ACTIVE, "participant-not-active");
    }

    private Optional<Refusal> levelIsReached(SoundAdjustment adjustment) {
        var required = programs.get(adjustment.proposal().program()).levels().points();
        return refuseIf(
                gatekeeper.agent().isPresent()
                        && !reached(adjustment.participant()).reaches(required),
                "level-too-low-for-points",
                required.number());
    }

    private Optional<Refusal> signIsAllowed(SoundAdjustment adjustment) {
        var points = adjustment.points();
        return refuseIf(
                !adjustment.reason().direction().allows(points),
                points.isNegative() ? "reason-only-adds" : "reason-only-takes");
    }

    private Optional<Refusal> maximumIsKept(SoundAdjustment adjustment) {
        var maximum = adjustment.reason().maximum();
        return refuseIf(adjustment.points().magnitude().compareTo(maximum) > 0, "reason-maximum", maximum.value());
    }

    private IdentificationLevel reached(Participant participant) {
        return register.levelOf(participant.id());
    }

    private static Optional<Refusal> refuseIf(boolean isBroken, String code, Object... facts) {
        return isBroken ? Optional.of(Refusal.of(code, facts)) : Optional.empty();
    }
}
