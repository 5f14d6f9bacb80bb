package org.infolinia.ledger.rescue;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.LoneDecisions;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.AccountKind;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.reason.ReasonRules;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** What must hold before lapsing points get a new last day; the first objection decides. */
@Component
class RescueRules {

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final AdjustmentReasons reasons;
    private final ReasonRules reasonRules;
    private final LoneDecisions loneDecisions;
    private final Cases cases;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;

    RescueRules(
            ParticipantRegister register,
            ProgramDirectory programs,
            AdjustmentReasons reasons,
            ReasonRules reasonRules,
            LoneDecisions loneDecisions,
            Cases cases,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper) {
        this.register = register;
        this.programs = programs;
        this.reasons = reasons;
        this.reasonRules = reasonRules;
        this.loneDecisions = loneDecisions;
        this.cases = cases;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
    }

    /** Who is concerned and why, where nothing objects. */
    record Sound(Participant participant, AdjustmentReason reason) {

        /** What the statement shows, in the participant's language. */
        String label() {
            return reason.label(participant.language());
        }

        /** Whose budget pays when this person decides it; empty when nobody's does. */
        Optional<AgentId> payer(Actor maker) {
            return isGoodwill(reason) ? Optional.ofNullable(maker.agent()) : Optional.empty();
        }
    }

    /** Whether points kept for this reason are given away by whoever keeps them. */
    static boolean isGoodwill(AdjustmentReason reason) {
        return reason.account() == AccountKind.GOODWILL;
    }

    Outcome<Sound> check(RescuePoints command) {
        var participant = register.find(command.participant())
                .filter(found -> found.program().equals(command.program()));
        if (participant.isEmpty()) {
            return Outcome.refused("participant-unknown");
        }
        var reason = reasons.find(command.program(), command.reason());
        if (reason.isEmpty()) {
            return Outcome.refused("reason-unknown");
        }
        return objectionTo(command, participant.get(), reason.get())
                .<Outcome<Sound>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Sound(participant.get(), reason.get())));
    }

    private Optional<Refusal> objectionTo(RescuePoints command, Participant participant, AdjustmentReason reason) {
        return personObjects(participant)
                .or(() -> reasonObjects(command.cost(), reason))
                .or(() -> reasonRules.objectionTo(reason, command.caseReference()))
                .or(() -> dayObjects(command))
                .or(() -> Comment.objectionToExplaining(command.comment()))
                .or(() -> cases.objectionTo(command.caseReference(), participant.program(), participant.id()))
                .or(() -> loneDecisions.objectionTo(WalletKey.redeemable(participant), command.cost()));
    }

    private Optional<Refusal> personObjects(Participant participant) {
        var required = programs.get(participant.program()).levels().points();
        if (participant.status() != Participant.Status.ACTIVE) {
            return Optional.of(Refusal.of("participant-not-active"));
        }
        return gatekeeper.agent().isPresent()
                        && !register.levelOf(participant.id()).reaches(required)
                ? Optional.of(Refusal.of("level-too-low-for-rescue", required.number()))
                : Optional.empty();
    }

    private static Optional<Refusal> reasonObjects(Points cost, AdjustmentReason reason) {
        if (!reason.direction().allows(cost)) {
            return Optional.of(Refusal.of("reason-only-takes"));
        }
        return cost.compareTo(reason.maximum()) > 0
                ? Optional.of(Refusal.of("reason-maximum", reason.maximum().value()))
                : Optional.empty();
    }

    private Optional<Refusal> dayObjects(RescuePoints command) {
        var today = calendar.today();
        var latest = today.plus(PointsRescue.LONGEST);
        return command.until().isAfter(today) && !command.until().isAfter(latest)
                ? Optional.empty()
                : Optional.of(Refusal.of("rescue-day", PointsRescue.LONGEST.getMonths()));
    }
}
