package org.infolinia.ledger.reward;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where rewards are ordered, sent, cancelled, complained of and taken back. An order holds its price, sending it spends
 * exactly what was held, cancelling frees it, taking it back returns it. Whoever works on an order he may not see is told {@code reward-order-unknown}; a step
 * that does not follow from where the order is, is refused as {@code reward-order-state}.
 */
@Service
public class RewardDesk {

    /** The most orders one list shows. */
    public static final int MAXIMUM_ORDERS = 200;

    public static final int MAXIMUM_PARCEL_LENGTH = 60;

    private final Ordering ordering;
    private final Fulfilment fulfilment;
    private final Returning returning;
    private final OrderRows orders;
    private final WalletOwners owners;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    RewardDesk(
            Ordering ordering,
            Fulfilment fulfilment,
            Returning returning,
            OrderRows orders,
            WalletOwners owners,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.ordering = ordering;
        this.fulfilment = fulfilment;
        this.returning = returning;
        this.orders = orders;
        this.owners = owners;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /** What a participant has ordered, newest first, at most {@value #MAXIMUM_ORDERS}. */
    @Transactional(readOnly = true)
    public List<RewardOrder> of(ParticipantId participant) {
        return orders.of(owners.readable(participant).id(), MAXIMUM_ORDERS);
    }

    /** What waits to be sent, the longest first, at most {@value #MAXIMUM_ORDERS}. */
    @Transactional(readOnly = true)
    public List<RewardOrder> waiting(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_REWARDS, program);
        return orders.waiting(program, MAXIMUM_ORDERS);
    }

    /**
     * Holds the price and takes one from the stock. Asked again with the same key it answers with the same order. Refused
     * as {@code participant-unknown}, {@code participant-not-active}, {@code level-too-low-for-reward},
     * {@code reward-unknown}, {@code reward-not-offered}, {@code reward-sold-out}, {@code reward-price-changed},
     * {@code not-enough-points} or {@code key-used-otherwise}.
     */
    public Outcome<RewardOrder> order(OrderReward command) {
        var maker = gatekeeper.demand(Permission.ORDER_REWARDS, command.program());
        return transactions.run(() -> ordering.order(command, maker));
    }

    /**
     * Sends it and spends what was held; sent once more after a problem it costs nothing.
     *
     * @param parcel number of the parcel, 1 to 60 characters; what is not sent as a parcel may have none. Refused as
     *     {@code parcel-number}
     */
    public Outcome<RewardOrder> dispatch(RewardOrderId id, String parcel) {
        return work(id, Permission.MANAGE_REWARDS, maker -> order -> fulfilment.dispatch(order, parcel.strip(), maker));
    }

    public Outcome<RewardOrder> delivered(RewardOrderId id) {
        return work(id, Permission.ORDER_REWARDS, maker -> order -> fulfilment.delivered(order, maker));
    }

    /**
     * Notes that a delivery failed, which announces {@link RewardDeliveryFailed}.
     *
     * @param words what is wrong: 3 to 500 characters without anybody's contact data; refused as {@code comment-length} and
     *     {@code comment-names-somebody}
     */
    public Outcome<RewardOrder> failed(RewardOrderId id, String words) {
        return work(id, Permission.ORDER_REWARDS, maker -> order -> fulfilment.failed(order, words, maker));
    }

    /** Notes in which ticket a failed delivery is talked over. Belongs to the transaction that announced the failure. */
    @Transactional
    public void talkOver(RewardOrder order, CaseReference ticket) {
        gatekeeper.demand(Permission.ORDER_REWARDS, order.reward().program());
        orders.talkOver(order, ticket);
    }

    /** Frees the points and puts the reward back; possible until it is sent. */
    public Outcome<RewardOrder> cancel(RewardOrderId id) {
        return work(id, Permission.ORDER_REWARDS, maker -> order -> fulfilment.cancel(order, maker));
    }

    /**
     * Returns the points of an order that was sent. Refused as {@code comment-length}, {@code comment-names-somebody},
     * {@code stage-closed}, and when giving that many points is beyond what the asker may decide alone.
     */
    public Outcome<RewardOrder> takeBack(ReturnReward command) {
        return work(
                command.order(),
                Permission.APPROVE_ADJUSTMENTS,
                maker -> order -> returning.takeBack(order, command, maker));
    }

    private Outcome<RewardOrder> work(
            RewardOrderId id,
            Permission permission,
            Function<Actor, Function<RewardOrder, Outcome<RewardOrder>>> step) {
        return transactions.run(() -> visible(id)
                .map(order -> step.apply(
                                gatekeeper.demand(permission, order.reward().program()))
                        .apply(order))
                .orElseGet(() -> Outcome.refused("reward-order-unknown")));
    }

    /** Locks whose it is before the order itself, for a merge takes both in this order. */
    private Optional<RewardOrder> visible(RewardOrderId id) {
        orders.find(id).map(RewardOrder::participant).ifPresent(owners::keep);
        return orders.lock(id)
                .filter(order ->
                        gatekeeper.allows(Permission.VIEW_LEDGER, order.reward().program()));
    }
}
