package org.infolinia.surveys.report.estimate;

/**
 * An agent's score drawn towards that of everybody, the more the fewer answers he has: (n·x̄ + k·μ)/(n + k). Five lucky
 * answers make nobody the best of the year.
 */
public final class Shrinkage {

    /** How many answers of the program's mean everybody begins with. */
    static final int ANSWERS_OF_EVERYBODY = 20;

    private Shrinkage() {}

    public static double shrunken(long answered, double mean, double meanOfEverybody) {
        return (answered * mean + ANSWERS_OF_EVERYBODY * meanOfEverybody) / (answered + ANSWERS_OF_EVERYBODY);
    }
}
