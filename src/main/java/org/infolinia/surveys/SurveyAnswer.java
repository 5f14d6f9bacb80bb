package org.infolinia.surveys;

import java.util.Map;

/**
 * What a participant thinks of one contact.
 *
 * @param score the whole, from {@value #WORST} to {@value #BEST}
 * @param aspects those he rated, on the same scale
 * @param comment in his own words, empty when he said nothing
 */
public record SurveyAnswer(int score, Map<Aspect, Integer> aspects, String comment) {

    public static final int WORST = 1;
    public static final int BEST = 5;
    public static final int MAXIMUM_COMMENT_LENGTH = 2_000;

    /** From this score down somebody calls back. */
    public static final int LOW_SCORE = 2;

    public SurveyAnswer {
        checked(score);
        aspects.values().forEach(SurveyAnswer::checked);
        aspects = Map.copyOf(aspects);
        comment = comment.strip();
        if (comment.length() > MAXIMUM_COMMENT_LENGTH) {
            throw new IllegalArgumentException("A comment has at most " + MAXIMUM_COMMENT_LENGTH + " characters");
        }
    }

    public static boolean isScore(int candidate) {
        return candidate >= WORST && candidate <= BEST;
    }

    boolean isLow() {
        return score <= LOW_SCORE;
    }

    private static void checked(int score) {
        if (!isScore(score)) {
            throw new IllegalArgumentException("A score lies between " + WORST + " and " + BEST);
        }
    }
}
