package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.budget.Budget;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment would do; nothing is written yet.
 *
 * @param promise what would be posted, to be named when it is
 * @param verdict what the agent's limits say to it
 * @param budget the budget it would draw on, as it is before; empty when it draws on none
 * @param radar what else is known that should be looked at
 * @param told the words the participant would read
 */
public record AdjustmentPreview(
        Promise promise, LimitVerdict verdict, Optional<BudgetUse> budget, List<RadarFact> radar, String told) {

    public AdjustmentPreview {
        radar = List.copyOf(radar);
    }

    /**
     * @param points negative when taken from the lot
     * @param expiresOn last day on which they can be spent; null when they do not expire
     */
    public record LotChange(
            Points points, LocalDate earnedOn, @Nullable LocalDate expiresOn) {}

    /**
     * How an adjustment would use its maker's budget.
     *
     * @param left what is left before it
     */
    public record BudgetUse(LocalDate month, Points funded, Points left, Points needed) {

        public static BudgetUse of(Budget budget, Points needed) {
            return new BudgetUse(budget.month(), budget.funded(), budget.left(), needed);
        }

        public boolean isExceeded() {
            return needed.compareTo(left) > 0;
        }

        /** Why it cannot be paid, as {@code budget-spent}. */
        public Refusal refusal() {
            return Refusal.of("budget-spent", needed.value(), left.value());
        }

        /** What would remain, never below zero. */
        public Points leftAfter() {
            return isExceeded() ? Points.ZERO : left.plus(needed.negated());
        }
    }

    public Points before() {
        return promise.before();
    }

    public Points after() {
        return promise.after();
    }

    /** The lots it would make or draw on. */
    public List<LotChange> lots() {
        return promise.lots();
    }
}
