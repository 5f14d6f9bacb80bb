package org.infolinia.planning.forecast;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What today brought so far beside what was foretold when it began.
 *
 * @param came so far
 * @param foretold null when nothing was foretold of today
 */
public record TodaysVolume(
        ProgramId program,
        ContactKind kind,
        long came,
        @Nullable Foresight foretold) {

    /**
     * @param total of the whole day
     * @param soFar until now; of the hour that runs as much of it as has passed
     * @param added as much of the total as communications bring
     */
    public record Foresight(double total, double soFar, double added, Instant madeAt) {}
}
