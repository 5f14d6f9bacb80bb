package org.infolinia.ledger.reward;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.Hold;
import org.infolinia.ledger.journal.Holds;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of orders, in the caller's transaction; the order is locked. */
@Component
class Fulfilment {

    private static final Provenance.Table ORDERS = new Provenance.Table("ledger.orders", "ledger.reward_order");

    private final RewardRows rewards;
    private final OrderRows orders;
    private final Provenance provenance;
    private final Holds holds;
    private final Stages stages;
    private final LedgerCalendar calendar;
    private final ApplicationEventPublisher events;

    Fulfilment(
            RewardRows rewards,
            OrderRows orders,
            Provenance provenance,
            Holds holds,
            Stages stages,
            LedgerCalendar calendar,
            ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.orders = orders;
        this.provenance = provenance;
        this.holds = holds;
        this.stages = stages;
        this.calendar = calendar;
        this.events = events;
    }

    Outcome<RewardOrder> dispatch(RewardOrder order, String parcel, Actor maker) {
        var objection = order.state().objectionTo(OrderState.DISPATCHED).or(() -> objectionTo(order, parcel));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var note = parcel.isEmpty() ? OrderNote.NONE : OrderNote.parcel(parcel);
        if (order.state() == OrderState.PROBLEM) {
            return Outcome.done(move(order, OrderState.DISPATCHED, note, maker));
        }
        return switch (capture(order, maker)) {
            case Outcome.Refused<Receipt>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Receipt> spent -> Outcome.done(move(order, OrderState.DISPATCHED, note, maker));
        };
    }

    Outcome<RewardOrder> delivered(RewardOrder order, Actor maker) {
        return order.state()
                .objectionTo(OrderState.DELIVERED)
                .<Outcome<RewardOrder>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(move(order, OrderState.DELIVERED, OrderNote.NONE, maker)));
    }

    Outcome<RewardOrder> failed(RewardOrder order, String words, Actor maker) {
        return switch (Comment.brief(words)) {
            case Outcome.Refused<Comment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Comment>(Comment problem) -> failed(order, problem, maker);
        };
    }

    private Outcome<RewardOrder> failed(RewardOrder order, Comment problem, Actor maker) {
        return order.state()
                .objectionTo(OrderState.PROBLEM)
                .<Outcome<RewardOrder>>map(Outcome::refused)
                .orElseGet(() -> {
                    var failed = orders.move(order, OrderState.PROBLEM, OrderNote.problem(problem.text()));
                    events.publishEvent(new RewardDeliveryFailed(maker, failed, problem.text()));
                    return Outcome.done(failed);
                });
    }

    Outcome<RewardOrder> cancel(RewardOrder order, Actor maker) {
        var objection = order.state().objectionTo(OrderState.CANCELLED);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rewards.putBack(order.reward().id());
        return switch (holds.release(order.hold())) {
            case Outcome.Refused<Hold>(Refusal refusal) ->
                throw new IllegalStateException("An order that is not sent has no open hold: " + refusal);
            case Outcome.Done<Hold> freed -> Outcome.done(move(order, OrderState.CANCELLED, OrderNote.NONE, maker));
        };
    }

    /** Orders, like their holds, are the survivor's. */
    @EventListener
    @Order(WalletOwners.ORDERS_MOVE)
    void on(ParticipantsMerged merged) {
        provenance.pass(merged, ORDERS);
    }

    @EventListener
    @Order(WalletOwners.ORDERS_MOVE)
    void on(ParticipantsParted parted) {
        provenance.handBack(parted, ORDERS);
    }

    private static Optional<Refusal> objectionTo(RewardOrder order, String parcel) {
        boolean isMissing = parcel.isEmpty() && order.reward().delivery() == Delivery.PARCEL;
        return isMissing || parcel.length() > RewardDesk.MAXIMUM_PARCEL_LENGTH
                ? Optional.of(Refusal.of("parcel-number", RewardDesk.MAXIMUM_PARCEL_LENGTH))
                : Optional.empty();
    }

    private Outcome<Receipt> capture(RewardOrder order, Actor maker) {
        var today = calendar.today();
        return stages.openOn(order.reward().program(), today)
                .map(stage -> {
                    var request = new PostingRequest(
                            maker, keyOf(order), RequestHash.of(order.id(), PostingKind.REWARD.name()));
                    return holds.capture(order.hold(), request, hold -> spending(hold, stage, request));
                })
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    /** Under which the points are spent. */
    static String keyOf(RewardOrder order) {
        return "REWARD:" + order.id().value();
    }

    private Movement spending(Hold hold, long stage, PostingRequest request) {
        var kind = PostingKind.REWARD;
        return new Movement(
                hold.wallet(),
                kind,
                hold.change(),
                hold.lots(),
                new Movement.Counterpart(kind.account(), kind.name()),
                stage,
                hold.purpose(),
                null,
                null,
                request,
                calendar.today());
    }

    private RewardOrder move(RewardOrder order, OrderState to, OrderNote note, Actor maker) {
        var moved = orders.move(order, to, note);
        events.publishEvent(new RewardOrderMoved(maker, moved, order.state()));
        return moved;
    }
}
