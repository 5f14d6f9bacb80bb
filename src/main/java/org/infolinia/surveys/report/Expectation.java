package org.infolinia.surveys.report;

import org.infolinia.surveys.report.estimate.Interval;

/**
 * What is expected of an agent in cases like his, and how far he is from it.
 *
 * @param expected the mean that others are given, weighted as his cases are mixed
 * @param difference how much more he is given, on average; negative when it is less
 * @param interval where the true difference lies, in 95 of 100 cases
 */
public record Expectation(long answered, double expected, double difference, Interval interval) {

    /** Whether more than chance speaks for a difference. */
    public boolean isDifferent() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
