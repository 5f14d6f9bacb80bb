package org.infolinia.ledger.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;
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
        lockBudget(adjustment.proposal().program(), adjustment.kind(), maker);
    }

    void lockBudget(ProgramId program, PostingKind kind, Maker maker) {
        if (kind == PostingKind.GOODWILL) {
            maker.agent().ifPresent(agent -> budgets.lock(program, agent));
        }
    }

    /** Refused as {@code stage-closed}, {@code closing-unknown} or {@code budget-spent}; then nothing is written. */
    Outcome<Receipt> write(Decided decided, OpenWallet wallet) {
        var command = decided.command();
        return switch (newSheet(command.program(), command.closing(), 1)) {
            case Outcome.Refused<Sheet>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Sheet>(Sheet sheet) -> {
                var outcome = sheet.add(decided, wallet);
                sheet.write();
                yield outcome.map(receipt -> announced(decided, receipt));
            }
        };
    }

    /**
     * For adjustments of today that are written together; whoever writes several tells of them himself. Refused as
     * {@code stage-closed}.
     *
     * @param expected about how many there will be
     */
    Outcome<Sheet> newSheet(ProgramId program, int expected) {
        return newSheet(program, null, expected);
    }

    private Outcome<Sheet> newSheet(ProgramId program, @Nullable ClosingId closing, int expected) {
        return stages.place(program, calendar.today(), closing).map(place -> new Sheet(place, expected));
    }

    /** Adjustments that wait to be written together. */
    final class Sheet {

        private final Stages.Place place;
        private final JournalPage page;
        private final List<Spending> spendings = new ArrayList<>();

        private Sheet(Stages.Place place, int expected) {
            this.place = place;
            this.page = journal.newPage(expected);
        }

        private record Spending(Budgets.Taken taken, Receipt receipt, Actor by) {}

        /** Refused as {@code budget-spent}; then the others stand. The receipt holds once all is written. */
        Outcome<Receipt> add(Decided decided, OpenWallet wallet) {
            var payer = payerOf(decided);
            if (payer.isEmpty()) {
                return Outcome.done(page.add(movement(decided, place), wallet));
            }
            var program = decided.command().program();
            var points = decided.command().points();
            return budgets.take(program, payer.get(), points)
                    .map(taken -> Outcome.done(spend(taken, decided, wallet)))
                    .orElseGet(() -> Outcome.refused(
                            "budget-spent",
                            points.value(),
                            budgets.of(program, payer.get()).left().value()));
        }

        void write() {
            journal.write(page);
            spendings.forEach(spending ->
                    budgets.spent(spending.taken(), spending.receipt().posting(), spending.by()));
        }

        private Receipt spend(Budgets.Taken taken, Decided decided, OpenWallet wallet) {
            var receipt = page.add(movement(decided, place), wallet);
            spendings.add(new Spending(taken, receipt, decided.maker().actor()));
            return receipt;
        }
    }

    private static Optional<AgentId> payerOf(Decided decided) {
        return decided.adjustment().kind() == PostingKind.GOODWILL
                ? decided.maker().agent()
                : Optional.empty();
    }

    private Receipt announced(Decided decided, Receipt receipt) {
        var command = decided.command();
        events.publishEvent(new PointsAdjusted(
                decided.maker().actor(),
                command.program(),
                command.participant(),
                receipt.posting(),
                command.points(),
                command.reason(),
                command.namedCase()));
        return receipt;
    }

    private Movement movement(Decided decided, Stages.Place place) {
        var adjustment = decided.adjustment();
        var command = decided.command();
        var kind = adjustment.kind();
        return new Movement(
                adjustment.proposal().wallet(),
                kind,
                command.points(),
                adjustment.lots(decided.day()),
                new Movement.Counterpart(kind.account(), holder(kind, decided.maker())),
                place.stage(),
                adjustment.label(),
                new Movement.Decision(
                        command.reason(),
                        command.comment().strip(),
                        command.namedCase(),
                        new Movement.Assent(decided.promise().hash(), decided.approver()),
                        place.closing()),
                null,
                decided.request(),
                place.day());
    }

    /** Goodwill is each agent's own; corrections are the program's. */
    private static String holder(PostingKind kind, Maker maker) {
        return kind == PostingKind.GOODWILL && maker.agent().isPresent() ? maker.label() : kind.name();
    }
}
