package org.infolinia.ledger.reward;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody ordered a reward for a participant; its price is held. */
public record RewardOrdered(Actor by, RewardOrder order) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.reward-ordered",
                order.reward().program(),
                order.participant(),
                "reward-order:" + order.id().value(),
                Map.of(
                        "reward", order.reward().code(),
                        "points", Long.toString(order.price().value())));
    }
}
