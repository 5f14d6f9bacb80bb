package org.infolinia.ledger.reward;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.LoneDecisions;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.journal.WalletKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Rewards taken back after they were sent, in the caller's transaction; the order is locked. */
@Component
class Returning {

    private final RewardRows rewards;
    private final OrderRows orders;
    private final Postings postings;
    private final Reversing reversing;
    private final LoneDecisions loneDecisions;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    Returning(
            RewardRows rewards,
            OrderRows orders,
            Postings postings,
            Reversing reversing,
            LoneDecisions loneDecisions,
            Cases cases,
            ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.orders = orders;
        this.postings = postings;
        this.reversing = reversing;
        this.loneDecisions = loneDecisions;
        this.cases = cases;
        this.events = events;
    }

    /** The points that come back are given like any others, so that the asker's limits hold. */
    Outcome<RewardOrder> takeBack(RewardOrder order, ReturnReward command, Actor maker) {
        var objection = order.state()
                .objectionTo(OrderState.RETURNED)
                .or(() -> Comment.objectionToExplaining(command.comment()))
                .or(() -> cases.lastingObjectionTo(
                        command.caseReference(), order.reward().program(), order.participant()))
                .or(() -> loneDecisions.objectionTo(walletOf(order), order.price()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rewards.lock(order.reward().id());
        return switch (reversing.reverseOfOrder(wish(order, command, maker))) {
            case Outcome.Refused<Receipt>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Receipt> returned -> Outcome.done(takenBack(order, command, maker));
        };
    }

    private RewardOrder takenBack(RewardOrder order, ReturnReward command, Actor maker) {
        if (command.isInStock()) {
            rewards.putBack(order.reward().id());
        }
        var moved = orders.move(order, OrderState.RETURNED, OrderNote.NONE);
        events.publishEvent(new RewardOrderMoved(maker, moved, order.state()));
        return moved;
    }

    private Reversing.Wish wish(RewardOrder order, ReturnReward command, Actor maker) {
        var spent = postings.byKey(order.reward().program(), Fulfilment.keyOf(order))
                .orElseThrow();
        return new Reversing.Wish(
                spent.receipt().posting(),
                null,
                new Movement.Decision(null, command.comment().strip(), command.caseReference()),
                new PostingRequest(maker, Fulfilment.keyOf(order) + ":BACK", RequestHash.of(command, maker)));
    }

    private static WalletKey walletOf(RewardOrder order) {
        return WalletKey.redeemable(order.reward().program(), order.participant());
    }
}
