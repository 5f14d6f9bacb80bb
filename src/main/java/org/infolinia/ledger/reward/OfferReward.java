package org.infolinia.ledger.reward;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Puts a reward into the catalogue, or changes the one of the same code; orders keep the price they were made at.
 *
 * @param code unique in the program: 2 to 40 lower-case letters, digits and dashes
 * @param names in every language, 1 to 120 characters each
 * @param price above zero
 * @param stock zero or more; null when it is not limited
 * @param activeTo last day on which it can be ordered; null when there is none
 */
public record OfferReward(
        ProgramId program,
        String code,
        Map<Language, String> names,
        Points price,
        @Nullable Long stock,
        Delivery delivery,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    public OfferReward {
        names = Map.copyOf(names);
    }
}
