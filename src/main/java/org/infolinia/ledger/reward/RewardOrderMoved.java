package org.infolinia.ledger.reward;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** An order was dispatched, delivered, cancelled or taken back. */
public record RewardOrderMoved(Actor by, RewardOrder order, OrderState from) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.reward-order-moved",
                order.reward().program(),
                order.participant(),
                "reward-order:" + order.id().value(),
                Map.of(
                        "reward", order.reward().code(),
                        "from", from.name(),
                        "to", order.state().name()));
    }
}
