package org.infolinia.surveys.report.estimate;

import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of a mean that everybody learns first, to compare with. */
final class Student {

    private static final double UPPER_QUANTILE = 0.975;

    private Student() {}

    static Interval interval(double mean, double deviation, long answered) {
        double quantile = TDistribution.of(answered - 1).inverseCumulativeProbability(UPPER_QUANTILE);
        return Interval.around(mean, quantile * deviation / Math.sqrt(answered));
    }
}
