package org.infolinia.ledger.reward;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a reward is offered at.
 *
 * @param names in every language, 1 to {@value RewardCatalogue#MAXIMUM_NAME_LENGTH} characters each
 * @param price 1 to {@value RewardCatalogue#MAXIMUM_PRICE}
 * @param activeTo last day on which it can be ordered; null when there is none
 */
public record RewardTerms(
        Map<Language, String> names,
        Points price,
        Delivery delivery,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    public RewardTerms {
        names = Map.copyOf(names);
    }

    /** {@code reward-name}, {@code reward-price} or {@code reward-days}; empty when they are sound. */
    Optional<Refusal> objection() {
        if (!hasNames()) {
            return Optional.of(Refusal.of("reward-name", RewardCatalogue.MAXIMUM_NAME_LENGTH));
        }
        if (price.value() < 1 || price.value() > RewardCatalogue.MAXIMUM_PRICE) {
            return Optional.of(Refusal.of("reward-price", RewardCatalogue.MAXIMUM_PRICE));
        }
        return activeTo != null && activeTo.isBefore(activeFrom)
                ? Optional.of(Refusal.of("reward-days"))
                : Optional.empty();
    }

    private boolean hasNames() {
        for (var language : Language.values()) {
            var name = names.getOrDefault(language, "").strip();
            if (name.isEmpty() || name.length() > RewardCatalogue.MAXIMUM_NAME_LENGTH) {
                return false;
            }
        }
        return true;
    }
}
