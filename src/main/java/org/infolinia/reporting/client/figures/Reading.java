package org.infolinia.reporting.client.figures;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was in a period.
 *
 * @param interval from where to where chance alone could have moved it, at 95 %; null where the figure is no matter of
 *     chance
 * @param of how many there were to take a share or a mean of; 0 where that is no question
 */
public record Reading(double value, @Nullable Interval interval, long of) {

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    private static final double NORMAL_QUANTILE = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

    /** Whether there was enough to compare it with another. */
    public boolean isFirm() {
        return of == 0 || of >= Score.FIRM_ANSWERS;
    }

    static Reading exact(double value) {
        return new Reading(value, null, 0);
    }

    /** Of things that happen by themselves, with the exact interval of Poisson's law. */
    static Reading count(long number) {
        double low = number == 0 ? 0 : ChiSquaredDistribution.of(2.0 * number).inverseCumulativeProbability(LOWER) / 2;
        double high = ChiSquaredDistribution.of(2.0 * number + 2).inverseCumulativeProbability(UPPER) / 2;
        return new Reading(number, new Interval(low, high), 0);
    }

    /** Empty when there is nothing to have a share of. */
    static Optional<Reading> share(long part, long all) {
        return all == 0
                ? Optional.empty()
                : Optional.of(new Reading((double) part / all, Interval.ofShare(part, all), all));
    }

    /** Empty when there is nothing to have a mean of. */
    static Optional<Reading> mean(double mean, double deviation, long number) {
        if (number == 0) {
            return Optional.empty();
        }
        double half = NORMAL_QUANTILE * deviation / Math.sqrt(number);
        return Optional.of(new Reading(mean, new Interval(mean - half, mean + half), number));
    }
}
