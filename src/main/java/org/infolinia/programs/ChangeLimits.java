package org.infolinia.programs;

import java.util.HashSet;
import java.util.Optional;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other limits of a role in a program.
 *
 * @param seen what held when it was asked for; null when the role might not adjust at all
 */
public record ChangeLimits(
        ProgramId program, Role role, @Nullable AdjustmentLimits seen, AdjustmentLimits limits) {

    public static final long MAXIMUM_POINTS = 1_000_000_000;
    public static final int MAXIMUM_STEPS = 12;

    /** Why they cannot hold: {@code limits-range}, {@code limits-order} or {@code limits-steps}; empty when they can. */
    Optional<Refusal> objection() {
        if (!isInRange(limits.perAdjustment()) || !isInRange(limits.perMonth())) {
            return Optional.of(Refusal.of("limits-range", MAXIMUM_POINTS));
        }
        if (!isOrdered()) {
            return Optional.of(Refusal.of("limits-order"));
        }
        return areStepsSound() ? Optional.empty() : Optional.of(Refusal.of("limits-steps", MAXIMUM_STEPS));
    }

    /** What is allowed at once is allowed for a participant and in a day, and what in a day in a month. */
    private boolean isOrdered() {
        return limits.perAdjustment().compareTo(limits.perParticipantIn30Days()) <= 0
                && limits.perAdjustment().compareTo(limits.perDay()) <= 0
                && limits.perDay().compareTo(limits.perMonth()) <= 0
                && isInRange(limits.perParticipantIn30Days());
    }

    private boolean areStepsSound() {
        var steps = limits.steps();
        return steps.size() <= MAXIMUM_STEPS
                && new HashSet<>(steps).size() == steps.size()
                && steps.stream().allMatch(step -> isInRange(step) && step.compareTo(limits.perAdjustment()) <= 0);
    }

    private static boolean isInRange(Points points) {
        return points.value() >= 1 && points.value() <= MAXIMUM_POINTS;
    }
}
