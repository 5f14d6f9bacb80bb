package org.infolinia.surveys.report.estimate;

/**
 * How many more would recommend the program (9 and 10) than would warn of it (6 and less), in points from −100 to 100.
 *
 * @param interval where the true value lies, in 95 of 100 cases
 */
public record PromoterScore(long promoters, long detractors, long answered, double points, Interval interval) {

    public static final int LEAST_PROMOTER = 9;
    public static final int MOST_DETRACTOR = 6;
    private static final double HUNDRED = 100;

    /** @param answers on the scale from 0 to 10, one at least */
    public static PromoterScore of(AnswerCounts answers) {
        long promoters = answers.between(LEAST_PROMOTER, answers.best());
        long detractors = answers.between(answers.worst(), MOST_DETRACTOR);
        return new PromoterScore(
                promoters,
                detractors,
                answers.answered(),
                HUNDRED * (promoters - detractors) / answers.answered(),
                Estimates.netPromoterScore(promoters, detractors, answers.answered()));
    }
}
