package org.infolinia.surveys.report.estimate;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How far a figure from some answers may be from the truth: two-sided intervals at 95 %. */
public final class Estimates {

    private static final double UPPER_QUANTILE = 0.975;
    private static final double NORMAL_QUANTILE =
            NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER_QUANTILE);
    private static final double PERCENT = 100;

    private Estimates() {}

    /** Wilson's interval of a share, between 0 and 1; honest for few answers and for shares near the ends. */
    public static Interval share(long hits, long answered) {
        requireAnswers(answered, 1);
        double square = NORMAL_QUANTILE * NORMAL_QUANTILE;
        double share = (double) hits / answered;
        double centre = (share + square / (2 * answered)) / (1 + square / answered);
        double halfWidth = NORMAL_QUANTILE
                / (1 + square / answered)
                * Math.sqrt(share * (1 - share) / answered + square / (4.0 * answered * answered));
        return Interval.around(centre, halfWidth).within(0, 1);
    }

    /**
     * Interval of a net promoter score, in points from −100 to 100: that of a mean on the scale of −1, 0 and 1. Twenty who
     * would all recommend us do not prove that everybody would, as a variance of nought would have it.
     */
    public static Interval netPromoterScore(long promoters, long detractors, long answered) {
        requireAnswers(answered, 1);
        var interval = ScaleInterval.of(AnswerCounts.of(-1, detractors, answered - promoters - detractors, promoters));
        return new Interval(PERCENT * interval.low(), PERCENT * interval.high());
    }

    public static double finitePopulationFactor(long answered, long population) {
        if (population < answered) {
            throw new IllegalArgumentException(answered + " answers cannot come from " + population);
        }
        return population <= 1 ? 0 : Math.sqrt((double) (population - answered) / (population - 1));
    }

    private static void requireAnswers(long answered, long least) {
        if (answered < least) {
            throw new IllegalArgumentException("An interval needs " + least + " answers, not " + answered);
        }
    }
}
