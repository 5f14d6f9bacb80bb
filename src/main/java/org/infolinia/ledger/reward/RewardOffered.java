package org.infolinia.ledger.reward;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A reward came into the catalogue or changed there. */
public record RewardOffered(Actor by, Reward reward) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.reward-offered",
                reward.program(),
                null,
                "reward:" + reward.id().value(),
                Map.of(
                        "code", reward.code(),
                        "price", Long.toString(reward.price().value()),
                        "stock", reward.stock() == null ? "unlimited" : Long.toString(reward.stock())));
    }
}
