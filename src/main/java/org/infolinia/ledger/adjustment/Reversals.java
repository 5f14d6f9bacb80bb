package org.infolinia.ledger.adjustment;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Postings undone by a person's decision. Works in the caller's transaction. */
@Component
class Reversals {

    private final Reversing reversing;
    private final Postings postings;
    private final WalletOwners owners;
    private final LoneDecisions loneDecisions;
    private final Budgets budgets;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    Reversals(
            Reversing reversing,
            Postings postings,
            WalletOwners owners,
            LoneDecisions loneDecisions,
            Budgets budgets,
            Cases cases,
            ApplicationEventPublisher events) {
        this.reversing = reversing;
        this.postings = postings;
        this.owners = owners;
        this.loneDecisions = loneDecisions;
        this.budgets = budgets;
        this.cases = cases;
        this.events = events;
    }

    /** What was answered before is answered again, whatever has become of the case and the limits since. */
    Outcome<Receipt> reverse(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        return postings.answerTo(made.wallet().program(), requestOf(command, maker))
                .orElseGet(() -> reverseNow(command, made, maker));
    }

    private Outcome<Receipt> reverseNow(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        var objection = Comment.objectionToExplaining(command.comment())
                .or(() -> objectionToCase(command, made.wallet()))
                .or(() -> objectionToGiving(command, made));
        return objection.<Outcome<Receipt>>map(Outcome::refused).orElseGet(() -> {
            budgets.lockOf(made.id());
            var outcome = undo(wish(command, made, maker));
            if (outcome instanceof Outcome.Done<Receipt>(Receipt receipt) && !receipt.isReplay()) {
                announce(command, made, receipt, maker);
            }
            return outcome;
        });
    }

    /** The case in which the posting was made may be over; that is no reason to leave a mistake in the books. */
    private Optional<Refusal> objectionToCase(ReverseAdjustment command, WalletKey wallet) {
        return cases.lastingObjectionTo(command.caseReference(), wallet.program(), wallet.participant());
    }

    /** Undoes what was decided on already, its budget locked; whoever decided tells of it. */
    Outcome<Receipt> undo(Reversing.Wish wish) {
        var outcome = reversing.reverse(wish);
        if (outcome instanceof Outcome.Done<Receipt>(Receipt receipt) && !receipt.isReplay()) {
            budgets.giveBack(
                    wish.posting(),
                    moved(receipt).magnitude(),
                    receipt.posting(),
                    wish.request().maker());
        }
        return outcome;
    }

    /** Points that come back are given like any others; taking back what was given is what a reversal is for. */
    private Optional<Refusal> objectionToGiving(ReverseAdjustment command, Postings.Reversible made) {
        var asked = command.points();
        return made.change().isNegative()
                ? loneDecisions.objectionTo(owners.living(made.wallet()), asked == null ? made.left() : asked)
                : Optional.empty();
    }

    private static Reversing.Wish wish(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        return new Reversing.Wish(
                made.id(),
                command.points(),
                new Movement.Decision(made.reason(), command.comment().strip(), command.namedCase())
                        .correcting(command.closing()),
                requestOf(command, maker));
    }

    private static PostingRequest requestOf(ReverseAdjustment command, Actor maker) {
        return PostingRequest.of(command, command.key(), maker);
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
                command.namedCase()));
    }
}
