package org.infolinia.programs;

import java.util.List;
import org.infolinia.kernel.Points;

/**
 * The most points one person may adjust by hand, by size and not by sign.
 *
 * @param perMonth in a calendar month
 * @param steps the only amounts allowed, by size; empty where any amount is
 */
public record AdjustmentLimits(
        Points perAdjustment, Points perParticipantIn30Days, Points perDay, Points perMonth, List<Points> steps) {

    /** What agents may do where nothing else was settled. */
    public static final AdjustmentLimits OF_AGENTS = of(500, 1_000, 5_000, 50_000);

    /** What shift supervisors may do where nothing else was settled. */
    public static final AdjustmentLimits OF_SUPERVISORS = of(5_000, 10_000, 50_000, 500_000);

    /** What program managers may do where nothing else was settled. */
    public static final AdjustmentLimits OF_MANAGERS = of(100_000, 200_000, 1_000_000, 10_000_000);

    public AdjustmentLimits {
        steps = List.copyOf(steps);
    }

    /** Limits for any amounts. */
    public static AdjustmentLimits of(long perAdjustment, long perParticipantIn30Days, long perDay, long perMonth) {
        return new AdjustmentLimits(
                Points.of(perAdjustment),
                Points.of(perParticipantIn30Days),
                Points.of(perDay),
                Points.of(perMonth),
                List.of());
    }

    /** Whether an amount of this size may be chosen at all. */
    public boolean allowsAmount(Points size) {
        return steps.isEmpty() || steps.contains(size);
    }

    /** The same limits, where only these amounts may be chosen. */
    public AdjustmentLimits inSteps(Points... allowed) {
        return new AdjustmentLimits(perAdjustment, perParticipantIn30Days, perDay, perMonth, List.of(allowed));
    }
}
