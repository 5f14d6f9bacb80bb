package org.infolinia.ledger.insight.figures;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.insight.InsightTerms.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a program's points did in a period. Shares are empty when there is nothing to have a share of.
 *
 * @param enrolled who had joined by its end; whoever was merged into another is that other
 * @param active who of these bought or submitted in it
 * @param submissions purchases, codes and declarations
 * @param issued what the program's rules gave
 * @param spent on rewards
 * @param lapsed and was not given back
 * @param goodwill what was given away as an apology
 * @param budget what supervisors gave to agents for that, in the months that the period touches
 * @param pointValue what a point costs today; null when that is not settled
 */
public record PeriodFigures(
        long enrolled,
        long active,
        long submissions,
        Points issued,
        Points spent,
        Points lapsed,
        Points goodwill,
        Points budget,
        @Nullable BigDecimal pointValue,
        Currency currency) {

    public OptionalDouble participation() {
        return share(active, enrolled);
    }

    /** Submissions of one active participant. */
    public OptionalDouble frequency() {
        return share(submissions, active);
    }

    public OptionalDouble redemption() {
        return share(spent.value(), issued.value());
    }

    public OptionalDouble breakage() {
        return share(lapsed.value(), issued.value());
    }

    public OptionalDouble budgetUsed() {
        return share(goodwill.value(), budget.value());
    }

    /** In the program's currency; null when the value of a point is not settled. */
    public @Nullable BigDecimal goodwillCost() {
        return pointValue == null ? null : pointValue.multiply(BigDecimal.valueOf(goodwill.value()));
    }

    private static OptionalDouble share(long part, long whole) {
        return whole > 0 ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
    }
}
