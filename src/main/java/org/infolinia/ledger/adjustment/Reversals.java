package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.Wallets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adjustments undone in full. Works in the caller's transaction. */
@Component
class Reversals {

    private final Wallets wallets;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final Budgets budgets;
    private final LedgerCalendar calendar;
    private final ApplicationEventPublisher events;

    Reversals(
            Wallets wallets,
            Postings postings,
            Stages stages,
            Journal journal,
            Budgets budgets,
            LedgerCalendar calendar,
            ApplicationEventPublisher events) {
        this.wallets = wallets;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.budgets = budgets;
        this.calendar = calendar;
        this.events = events;
    }

    Outcome<Receipt> reverse(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        var request = PostingRequest.of(command, command.key(), maker);
        budgets.lockOf(made.id());
        var wallet = wallets.lock(made.wallet());
        return postings.answerTo(made.wallet().program(), request)
                .orElseGet(() -> reverse(command, made, request, wallet));
    }

    private Outcome<Receipt> reverse(
            ReverseAdjustment command, Postings.Reversible made, PostingRequest request, OpenWallet wallet) {
        var objection = objectionTo(command, made, wallet);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return stages.openOn(made.wallet().program(), calendar.today())
                .map(stage -> Outcome.done(post(command, made, request, wallet, stage)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Optional<Refusal> objectionTo(ReverseAdjustment command, Postings.Reversible made, OpenWallet wallet) {
        var comment = CommentRule.objectionTo(command.comment());
        if (comment.isPresent()) {
            return comment;
        }
        if (postings.isReversed(made.id())) {
            return Optional.of(Refusal.of("already-reversed"));
        }
        return wallet.covers(made.change().negated())
                ? Optional.empty()
                : Optional.of(
                        Refusal.of("points-already-spent", wallet.available().value()));
    }

    private Receipt post(
            ReverseAdjustment command,
            Postings.Reversible made,
            PostingRequest request,
            OpenWallet wallet,
            long stage) {
        var today = calendar.today();
        var reversal = new Movement(
                made.wallet(),
                PostingKind.REVERSAL,
                made.change().negated(),
                lots(made, wallet, today),
                made.counterpart(),
                stage,
                made.label(),
                new Movement.Decision(made.reason(), command.comment().strip(), command.caseReference()),
                made.id(),
                request,
                today);
        var receipt = journal.post(reversal, wallet);
        budgets.giveBack(made.id(), made.change().magnitude(), receipt.posting(), request.maker());
        events.publishEvent(new AdjustmentReversed(
                request.maker(),
                made.wallet().program(),
                made.wallet().participant(),
                made.id(),
                receipt.posting(),
                receipt.points(),
                command.caseReference()));
        return receipt;
    }

    private LotPlan lots(Postings.Reversible made, OpenWallet wallet, LocalDate today) {
        if (!made.change().isNegative()) {
            return new LotPlan.MadeBy(made.id());
        }
        var taken = postings.lotsTakenBy(made.id());
        wallets.openLots(wallet, taken.stream().map(LotPlan.Taken::lot).toList());
        return new LotPlan.ReturnTo(taken, today);
    }
}
