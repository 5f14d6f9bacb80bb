package org.infolinia.ledger.reward;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/**
 * A reward did not arrive, or not as it should have: a matter for a ticket.
 *
 * @param problem what is wrong with it, as it was reported
 */
public record RewardDeliveryFailed(Actor by, RewardOrder order, String problem) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.reward-delivery-failed",
                order.reward().program(),
                order.participant(),
                "reward-order:" + order.id().value(),
                Map.of("reward", order.reward().code()));
    }
}
