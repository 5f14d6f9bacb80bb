package org.infolinia.ledger;

import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * A reason the program accepts for adjusting points by hand.
 *
 * @param maximum the most points this reason may move at once
 * @param expiryMonths how long points given for it can be spent; null when they do not expire or are only taken
 * @param labels what agents choose by and statements show
 * @param told the part of a sentence that participants read: {@code for a defective reward}
 */
public record AdjustmentReason(
        String code,
        Direction direction,
        Points maximum,
        @Nullable Integer expiryMonths,
        Map<Language, String> labels,
        Map<Language, String> told) {

    public AdjustmentReason {
        labels = Map.copyOf(labels);
        told = Map.copyOf(told);
    }

    public enum Direction {
        CREDIT,
        DEBIT,
        EITHER;

        boolean allows(Points points) {
            return this == EITHER || (this == DEBIT) == points.isNegative();
        }
    }

    public String label(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }

    String told(Language language) {
        return Objects.requireNonNull(told.get(language));
    }
}
