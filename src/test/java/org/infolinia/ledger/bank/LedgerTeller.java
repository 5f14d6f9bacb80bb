package org.infolinia.ledger.bank;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.reward.RewardOrderId;
import org.infolinia.security.Gatekeeper;

/** Posts through the ledger, as it should be. */
class LedgerTeller implements Teller {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private final PointsLedger ledger;
    private final RewardDesk rewards;
    private final Gatekeeper gatekeeper;
    private final Reward reward;

    LedgerTeller(PointsLedger ledger, RewardDesk rewards, Gatekeeper gatekeeper, Reward reward) {
        this.ledger = ledger;
        this.rewards = rewards;
        this.gatekeeper = gatekeeper;
        this.reward = reward;
    }

    @Override
    public boolean carryOut(Order order) {
        return gatekeeper.asSystem("bank", () -> switch (order.wish()) {
            case EARN, SPEND -> ledger.post(line(order)) instanceof Outcome.Done;
            case REWARD -> ordered(order, placed -> rewards.dispatch(placed, ""));
            case REWARD_CANCELLED -> ordered(order, rewards::cancel);
        });
    }

    /** What was sent or cancelled before is refused now, and that is well. */
    private boolean ordered(Order order, Consumer<RewardOrderId> end) {
        var asked = new OrderReward(
                order.customer(), reward.program(), reward.id(), reward.price(), UUID.fromString(order.key()));
        return switch (rewards.order(asked)) {
            case Outcome.Refused<RewardOrder> _ -> false;
            case Outcome.Done<RewardOrder>(RewardOrder placed) -> {
                end.accept(placed.id());
                yield true;
            }
        };
    }

    private PostPoints line(Order order) {
        var points = Points.of(order.points());
        return order.wish() == Order.Wish.EARN
                ? PostPoints.earned(
                        reward.program(),
                        order.customer(),
                        PostingKind.BONUS,
                        points,
                        DAY,
                        DAY.plusYears(5),
                        "bank",
                        order.key())
                : PostPoints.spent(
                        reward.program(), order.customer(), PostingKind.REWARD, points, DAY, "bank", order.key());
    }
}
