package org.infolinia.surveys.report.estimate;

/**
 * What may be said of a mean of answers. Few answers say little: under {@value #LEAST_ANSWERS} nothing is
 * shown, under {@value #FIRM_ANSWERS} the interval comes before the mean.
 */
public sealed interface Score {

    int LEAST_ANSWERS = 5;
    int FIRM_ANSWERS = 30;

    /** Of nobody's answers. */
    Score NONE = new Withheld(0);

    long answered();

    /** What is shown, never the mean without its interval. */
    sealed interface Shown extends Score {

        double mean();

        Interval interval();
    }

    /** Too few answers to say anything, or to keep them anonymous. */
    record Withheld(long answered) implements Score {}

    /** Enough for a direction; the interval is what counts. */
    record Tentative(long answered, double mean, Interval interval) implements Shown {}

    /** Enough to compare with. */
    record Firm(long answered, double mean, Interval interval) implements Shown {}

    static Score of(AnswerCounts answers) {
        long answered = answers.answered();
        if (answered < LEAST_ANSWERS) {
            return new Withheld(answered);
        }
        var interval = ScaleInterval.of(answers);
        return answered < FIRM_ANSWERS
                ? new Tentative(answered, answers.mean(), interval)
                : new Firm(answered, answers.mean(), interval);
    }
}
