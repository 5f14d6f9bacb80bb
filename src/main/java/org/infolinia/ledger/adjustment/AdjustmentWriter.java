package org.infolinia.ledger.adjustment;

import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Stages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes an adjustment to which nothing objects any more: budget, posting, event. Works in the caller's transaction. */
@Component
class AdjustmentWriter {

    private final Stages stages;
    private final Budgets budgets;
    private final Journal journal;
    private final LedgerCalendar calendar;
    private final ApplicationEventPublisher events;

    AdjustmentWriter(
            Stages stages,
            Budgets budgets,
            Journal journal,
            LedgerCalendar calendar,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.budgets = budgets;
        this.journal = journal;
        this.calendar = calendar;
        this.events = events;
    }

    /** Locks the budget that it will draw on; before the wallet, as everybody does. */
    void lockBudget(SoundAdjustment adjustment, Maker maker) {
        if (adjustment.kind() == PostingKind.GOODWILL) {
            maker.agent().ifPresent(agent -> budgets.lock(adjustment.proposal().program(), agent));
        }
    }

    /** Refused as {@code stage-closed} or {@code budget-spent}; then nothing is written. */
    Outcome<Receipt> write(Decided decided, OpenWallet wallet) {
        return stages.openOn(decided.command().program(), calendar.today())
                .map(stage -> write(decided, wallet, stage))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Outcome<Receipt> write(Decided decided, OpenWallet wallet, long stage) {
        var program = decided.command().program();
        var payer = decided.adjustment().kind() == PostingKind.GOODWILL
                ? decided.maker().agent()
                : Optional.<AgentId>empty();
        if (payer.isEmpty()) {
            return Outcome.done(post(decided, wallet, stage));
        }
        var points = decided.command().points();
        return budgets.take(program, payer.get(), points)
                .map(taken -> {
                    var receipt = post(decided, wallet, stage);
                    budgets.spent(taken, receipt.posting(), decided.maker().actor());
                    return Outcome.done(receipt);
                })
                .orElseGet(() -> Outcome.refused(
                        "budget-spent",
                        points.value(),
                        budgets.of(program, payer.get()).left().value()));
    }

    private Receipt post(Decided decided, OpenWallet wallet, long stage) {
        var command = decided.command();
        var receipt = journal.post(movement(decided, stage), wallet);
        events.publishEvent(new PointsAdjusted(
                decided.maker().actor(),
                command.program(),
                command.participant(),
                receipt.posting(),
                command.points(),
                command.reason(),
                command.caseReference()));
        return receipt;
    }

    private Movement movement(Decided decided, long stage) {
        var adjustment = decided.adjustment();
        var command = decided.command();
        var kind = adjustment.kind();
        return new Movement(
                adjustment.proposal().wallet(),
                kind,
                command.points(),
                adjustment.lots(decided.day()),
                new Movement.Counterpart(kind.account(), holder(kind, decided.maker())),
                stage,
                adjustment.label(),
                new Movement.Decision(
                        command.reason(),
                        command.comment().strip(),
                        command.caseReference(),
                        new Movement.Assent(decided.promise().hash(), decided.approver())),
                null,
                decided.request(),
                calendar.today());
    }

    /** Goodwill is each agent's own; corrections are the program's. */
    private static String holder(PostingKind kind, Maker maker) {
        return kind == PostingKind.GOODWILL && maker.agent().isPresent() ? maker.label() : kind.name();
    }
}
