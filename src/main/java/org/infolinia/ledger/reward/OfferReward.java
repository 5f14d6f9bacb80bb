package org.infolinia.ledger.reward;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new reward into the catalogue.
 *
 * @param code unique in the program: 2 to 40 lower-case letters, digits and dashes
 * @param stock 0 to {@value RewardCatalogue#MAXIMUM_STOCK}; null when it is not limited
 */
public record OfferReward(
        ProgramId program,
        String code,
        RewardTerms terms,
        @Nullable Long stock) {

    public OfferReward(
            ProgramId program,
            String code,
            Map<Language, String> names,
            Points price,
            @Nullable Long stock,
            Delivery delivery,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo) {
        this(program, code, new RewardTerms(names, price, delivery, activeFrom, activeTo), stock);
    }
}
