package org.infolinia.reporting;

import java.util.Optional;

/**
 * How today's agents of a program were taken up.
 *
 * @param handlingSeconds in which they had a caller, held one or wrapped a call up, of whichever program
 * @param readySeconds in which they waited for the next
 */
public record Occupancy(double handlingSeconds, double readySeconds) {

    static final Occupancy NONE = new Occupancy(0, 0);

    /** Between 0 and 1; empty when nobody worked. */
    public Optional<Double> share() {
        double both = handlingSeconds + readySeconds;
        return both == 0 ? Optional.empty() : Optional.of(handlingSeconds / both);
    }
}
