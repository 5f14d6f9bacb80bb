package org.infolinia.ledger.adjustment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.reason.ReasonRules;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterExtracts;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** What must hold before points are adjusted by hand; the first rule that objects decides. */
@Component
class AdjustmentRules {

    private final List<Rule> rulesBeforeACaseIsNamed = List.of(
            this::pointsMove,
            this::amountIsAStep,
            this::participantIsActive,
            this::reasonHolds,
            this::levelIsReached,
            this::signIsAllowed,
            this::maximumIsKept);

    private final List<Rule> rules = Stream.concat(rulesBeforeACaseIsNamed.stream(), Stream.<Rule>of(this::caseIsOpen))
            .toList();

    private final List<Rule> lastingRules = List.of(
            this::participantIsActive, this::reasonHolds, this::signIsAllowed, this::maximumIsKept, this::caseIsReal);

    private final List<Rule> bulkRules = List.of(
            this::pointsMove, this::participantIsActive, this::reasonHolds, this::signIsAllowed, this::maximumIsKept);

    private final ParticipantRegister register;
    private final RegisterExtracts participants;
    private final ProgramDirectory programs;
    private final AdjustmentReasons reasons;
    private final ReasonRules reasonRules;
    private final Cases cases;
    private final Gatekeeper gatekeeper;

    AdjustmentRules(
            ParticipantRegister register,
            RegisterExtracts participants,
            ProgramDirectory programs,
            AdjustmentReasons reasons,
            ReasonRules reasonRules,
            Cases cases,
            Gatekeeper gatekeeper) {
        this.register = register;
        this.participants = participants;
        this.programs = programs;
        this.reasons = reasons;
        this.reasonRules = reasonRules;
        this.cases = cases;
        this.gatekeeper = gatekeeper;
    }

    private interface Rule {

        Optional<Refusal> objectionTo(SoundAdjustment adjustment);
    }

    /** Whether somebody might decide this; he names the case when he does. */
    Outcome<SoundAdjustment> foresee(AdjustmentProposal proposal) {
        return check(proposal, rulesBeforeACaseIsNamed);
    }

    /** Whether somebody may decide this who has the participant on the line. */
    Outcome<SoundAdjustment> check(AdjustmentProposal proposal) {
        return check(proposal, rules);
    }

    /** Whether what was decided before may be agreed to now; who agrees has nobody on the line. */
    Outcome<SoundAdjustment> recheck(AdjustmentProposal proposal) {
        return check(proposal, lastingRules);
    }

    /** Why it may not be decided in the case it names. */
    Optional<Refusal> objectionToCase(AdjustmentProposal proposal) {
        return cases.objectionTo(proposal.caseReference(), proposal.program(), proposal.participant());
    }

    /**
     * Whether many may be adjusted by one decision, in their order; nobody has any of them on the line.
     *
     * @param proposals all of this program and reason
     */
    List<Outcome<SoundAdjustment>> checkAll(ProgramId program, String code, List<AdjustmentProposal> proposals) {
        var reason = reasons.find(program, code);
        var known = participants.byIds(
                program, proposals.stream().map(AdjustmentProposal::participant).toList());
        return proposals.stream()
                .map(proposal ->
                        judge(proposal, Optional.ofNullable(known.get(proposal.participant())), reason, bulkRules))
                .toList();
    }

    private Outcome<SoundAdjustment> check(AdjustmentProposal proposal, List<Rule> rules) {
        var participant = register.find(proposal.participant())
                .filter(found -> found.program().equals(proposal.program()));
        return participant.isEmpty()
                ? Outcome.refused("participant-unknown")
                : judge(proposal, participant, reasons.find(proposal.program(), proposal.reason()), rules);
    }

    private static Outcome<SoundAdjustment> judge(
            AdjustmentProposal proposal,
            Optional<Participant> participant,
            Optional<AdjustmentReason> reason,
            List<Rule> rules) {
        if (participant.isEmpty()) {
            return Outcome.refused("participant-unknown");
        }
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
        return objectionToAmounts(adjustment.proposal().program(), List.of(adjustment.points()));
    }

    /** Where the program allows certain amounts only, whether the signed-in agent keeps to them. */
    Optional<Refusal> objectionToAmounts(ProgramId program, Collection<Points> amounts) {
        return gatekeeper
                .agent()
                .flatMap(agent -> programs.limits(program, agent.role()))
                .filter(limits -> !amounts.stream().map(Points::magnitude).allMatch(limits::allowsAmount))
                .map(limits -> Refusal.of("adjustment-not-a-step", inWords(limits)));
    }

    private static String inWords(AdjustmentLimits limits) {
        return limits.steps().stream().map(step -> Long.toString(step.value())).collect(Collectors.joining(", "));
    }

    private Optional<Refusal> participantIsActive(SoundAdjustment adjustment) {
        return refuseIf(adjustment.participant().status() != Participant.Status.ACTIVE, "participant-not-active");
    }

    private Optional<Refusal> reasonHolds(SoundAdjustment adjustment) {
        return reasonRules.objectionTo(
                adjustment.reason(), adjustment.proposal().caseReference());
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

    private Optional<Refusal> caseIsOpen(SoundAdjustment adjustment) {
        return objectionToCase(adjustment.proposal());
    }

    private Optional<Refusal> caseIsReal(SoundAdjustment adjustment) {
        var proposal = adjustment.proposal();
        return cases.lastingObjectionTo(proposal.caseReference(), proposal.program(), proposal.participant());
    }

    private IdentificationLevel reached(Participant participant) {
        return register.levelOf(participant.id());
    }

    private static Optional<Refusal> refuseIf(boolean isBroken, String code, Object... facts) {
        return isBroken ? Optional.of(Refusal.of(code, facts)) : Optional.empty();
    }
}
