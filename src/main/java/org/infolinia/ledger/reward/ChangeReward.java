package org.infolinia.ledger.reward;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Changes a reward of the catalogue; orders keep the price they were made at.
 *
 * @param seen the reward as the asker was shown it; what somebody else changed since refuses the change
 * @param stock what the stock would be if nobody had ordered since it was seen, 0 to
 *     {@value RewardCatalogue#MAXIMUM_STOCK}: the difference is added to what is there now; null when it is not limited
 */
public record ChangeReward(
        Reward seen, RewardTerms terms, @Nullable Long stock) {

    /** How many pieces more there are to be; empty where the stock was not limited or will not be. */
    OptionalLong difference() {
        var before = seen.stock();
        return before == null || stock == null ? OptionalLong.empty() : OptionalLong.of(stock - before);
    }
}
