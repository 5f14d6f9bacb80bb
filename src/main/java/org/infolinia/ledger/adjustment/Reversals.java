package org.infolinia.ledger.adjustment;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Reversing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Postings undone by a person's decision. Works in the caller's transaction. */
@Component
class Reversals {

    private final Reversing reversing;
    private final Budgets budgets;
    private final ApplicationEventPublisher events;

    Reversals(Reversing reversing, Budgets budgets, ApplicationEventPublisher events) {
        this.reversing = reversing;
        this.budgets = budgets;
        this.events = events;
    }

    Outcome<Receipt> reverse(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        var objection = CommentRule.objectionTo(command.comment());
        return objection.<Outcome<Receipt>>map(Outcome::refused).orElseGet(() -> {
            budgets.lockOf(made.id());
            var outcome = reversing.reverse(wish(command, made, maker));
            if (outcome instanceof Outcome.Done<Receipt>(Receipt receipt) && !receipt.isReplay()) {
                budgets.giveBack(made.id(), moved(receipt).magnitude(), receipt.posting(), maker);
                announce(command, made, receipt, maker);
            }
            return outcome;
        });
    }

    private static Reversing.Wish wish(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        return new Reversing.Wish(
                made.id(),
                command.points(),
                new Movement.Decision(made.reason(), command.comment().strip(), command.caseReference()),
                PostingRequest.of(command, command.key(), maker));
    }

    /** What it undoes, though a part of that is owed. */
    private static Points moved(Receipt receipt) {
        return receipt.points().plus(receipt.owed().negated());
    }

    private void announce(ReverseAdjustment command, Postings.Reversible made, Receipt receipt, Actor maker) {
        events.publishEvent(new AdjustmentReversed(
                maker,
                made.wallet().program(),
                made.wallet().participant(),
                made.id(),
                receipt.posting(),
                moved(receipt),
                receipt.owed(),
                command.caseReference()));
    }
}
