package org.infolinia.scripts.figures;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The median of some values, and how far it may be from the truth, told by the values' order alone. */
public record Middle(List<Double> sorted) {

    private static final double LOWER_QUANTILE = 0.025;
    private static final double HALF = 0.5;

    public Middle {
        sorted = sorted.stream().sorted().toList();
    }

    public long of() {
        return sorted.size();
    }

    /** Empty when there are no values. */
    public Optional<Double> median() {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int upper = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2);
    }

    /**
     * Between the two values whose ranks the median lies between in at least 95 of 100 cases, whatever the distribution;
     * empty under 6 values, which no two ranks prove that much of.
     */
    public Optional<Range> interval() {
        int rank = lowerRank();
        return rank == 0
                ? Optional.empty()
                : Optional.of(new Range(sorted.get(rank - 1), sorted.get(sorted.size() - rank)));
    }

    /** The greatest rank below which the median lies in at most 2.5 of 100 cases; 0 when there is none. */
    private int lowerRank() {
        if (sorted.isEmpty()) {
            return 0;
        }
        var below = BinomialDistribution.of(sorted.size(), HALF);
        int rank = 0;
        while (below.cumulativeProbability(rank) <= LOWER_QUANTILE) {
            rank++;
        }
        return rank;
    }
}
