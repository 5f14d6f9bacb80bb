package org.infolinia.ledger.reward;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A reward in a program's catalogue.
 *
 * @param names in every language
 * @param stock how many can still be ordered; null when that is not limited
 */
public record Reward(
        RewardId id,
        ProgramId program,
        String code,
        Map<Language, String> names,
        Points price,
        @Nullable Long stock,
        Delivery delivery,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    public Reward {
        names = Map.copyOf(names);
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    /** Whether it is offered at the same terms, whatever is left of it. */
    boolean isOfferedAs(Reward other) {
        return terms().equals(other.terms()) && (stock == null) == (other.stock == null);
    }

    private RewardTerms terms() {
        return new RewardTerms(names, price, delivery, activeFrom, activeTo);
    }

    public boolean isSoldOut() {
        return stock != null && stock == 0;
    }

    /** Whether it is in the catalogue on a day; its last day included. */
    public boolean isOfferedOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
    }
}
