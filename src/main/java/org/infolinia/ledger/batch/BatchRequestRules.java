package org.infolinia.ledger.batch;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.batch.BatchRequest.Kind;
import org.infolinia.ledger.budget.Budget;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.security.Role;
import org.springframework.stereotype.Component;

/** What must hold before a batch is asked for or agreed to. Works in the caller's transaction, which locked the batch. */
@Component
class BatchRequestRules {

    private final BatchLineRows lines;
    private final BulkAdjustments bulk;
    private final Budgets budgets;
    private final AdjustmentReasons reasons;
    private final Cases cases;
    private final LedgerCalendar calendar;

    BatchRequestRules(
            BatchLineRows lines,
            BulkAdjustments bulk,
            Budgets budgets,
            AdjustmentReasons reasons,
            Cases cases,
            LedgerCalendar calendar) {
        this.lines = lines;
        this.bulk = bulk;
        this.budgets = budgets;
        this.reasons = reasons;
        this.cases = cases;
        this.calendar = calendar;
    }

    /** Whose agreement is needed for posting it. */
    Outcome<Role> posting(Batch batch, String promise, Maker asker) {
        return objectionToAsking(batch, promise, asker)
                .<Outcome<Role>>map(Outcome::refused)
                .orElseGet(() -> needed(batch));
    }

    /** Whose agreement is needed for reversing it. */
    Outcome<Role> reversal(Batch batch, String comment, CaseReference caseReference) {
        if (batch.status() != Batch.Status.POSTED
                || batch.sums().posted() == batch.sums().reversed()) {
            return Outcome.refused("batch-not-posted");
        }
        return Comment.objectionToExplaining(comment)
                .or(() -> cases.sharedObjectionTo(caseReference, batch.program()))
                .<Outcome<Role>>map(Outcome::refused)
                .orElseGet(() -> isGivingBack(batch) ? needed(batch) : Outcome.done(Role.SUPERVISOR));
    }

    Optional<Refusal> objectionToApprover(Batch batch, BatchRequest request, Maker approver) {
        return objectionToPerson(request, approver)
                .or(() -> request.promise().equals(BatchPromise.of(batch, lines.all(batch.id())))
                        ? Optional.empty()
                        : Optional.of(Refusal.of("batch-changed")))
                .or(() -> request.kind() == Kind.POSTING ? budgetSpent(batch) : Optional.empty())
                .or(() -> request.kind() == Kind.POSTING || isGivingBack(batch)
                        ? bulk.objectionToApprover(
                                approver,
                                batch.program(),
                                batch.sums().largest(),
                                batch.sums().volume())
                        : Optional.empty());
    }

    /** Nobody decides what he asked for himself, nor about his own wallet. */
    static Optional<Refusal> objectionToPerson(BatchRequest request, Maker decider) {
        if (decider.agent().isEmpty() || decider.agent().filter(request::isOf).isPresent()) {
            return Optional.of(Refusal.of("approval-of-own-request"));
        }
        return decider.agent().filter(request.owners()::contains).isPresent()
                ? Optional.of(Refusal.of("approval-of-own-wallet"))
                : Optional.empty();
    }

    /** What giving the points costs the maker's budget, and what is left of it; empty when it draws on none. */
    Optional<Budget> budgetOf(Batch batch) {
        boolean isGoodwill = reasons.find(batch.program(), batch.reason())
                .filter(reason -> reason.kindOf(batch.sums().promised()) == PostingKind.GOODWILL)
                .isPresent();
        return isGoodwill ? batch.maker().agent().map(agent -> budgets.of(batch.program(), agent)) : Optional.empty();
    }

    private Optional<Refusal> objectionToAsking(Batch batch, String promise, Maker asker) {
        if (batch.status() != Batch.Status.SIMULATED) {
            return Optional.of(Refusal.of("batch-asked"));
        }
        if (!asker.agent().equals(batch.maker().agent())) {
            return Optional.of(Refusal.of("batch-of-another"));
        }
        if (batch.sums().sound() == 0) {
            return Optional.of(Refusal.of("batch-nothing-to-post"));
        }
        if (!batch.promisedOn().equals(calendar.today())) {
            return Optional.of(Refusal.of("batch-simulated-before"));
        }
        return promise.equals(batch.promise()) ? budgetSpent(batch) : Optional.of(Refusal.of("batch-changed"));
    }

    private Outcome<Role> needed(Batch batch) {
        return bulk.approver(
                        batch.program(), batch.sums().largest(), batch.sums().volume())
                .<Outcome<Role>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused("adjustment-beyond-limits"));
    }

    private Optional<Refusal> budgetSpent(Batch batch) {
        return budgetOf(batch)
                .filter(budget -> !budget.covers(batch.sums().promised()))
                .map(budget -> Refusal.of(
                        "budget-spent",
                        batch.sums().promised().value(),
                        budget.left().value()));
    }

    /** Taking back what was given is no giving. */
    private static boolean isGivingBack(Batch batch) {
        return batch.sums().pointsPosted().compareTo(Points.ZERO) < 0;
    }
}
