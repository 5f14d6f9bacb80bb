package org.infolinia.scripts.figures;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** So many of so many, and how far the share may be from the truth. */
public record Share(long hits, long of) {

    private static final double UPPER_QUANTILE = 0.975;
    private static final double NORMAL_QUANTILE =
            NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER_QUANTILE);

    public Share {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is no share");
        }
    }

    /** Between 0 and 1; empty when there is nothing to take a share of. */
    public Optional<Double> value() {
        return of == 0 ? Optional.empty() : Optional.of((double) hits / of);
    }

    /** Wilson's interval at 95 %, between 0 and 1; empty when there is nothing to take a share of. */
    public Optional<Range> interval() {
        return value().map(share -> {
            double square = NORMAL_QUANTILE * NORMAL_QUANTILE;
            double centre = (share + square / (2 * of)) / (1 + square / of);
            double halfWidth = NORMAL_QUANTILE
                    / (1 + square / of)
                    * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
            return new Range(Math.max(0, centre - halfWidth), Math.min(1, centre + halfWidth));
        });
    }
}
