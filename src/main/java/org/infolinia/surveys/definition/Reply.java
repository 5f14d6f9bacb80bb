package org.infolinia.surveys.definition;

import java.util.Map;

/** What somebody answered to one question, raw. */
public sealed interface Reply {

    /** To a scale. */
    record Scored(int score) implements Reply {}

    /** To the aspects: those that were rated, by key. */
    record Rated(Map<String, Integer> scores) implements Reply {

        private static final int WORST = 1;
        private static final int BEST = 5;

        public Rated {
            scores = Map.copyOf(scores);
            if (!scores.values().stream().allMatch(score -> score >= WORST && score <= BEST)) {
                throw new IllegalArgumentException("Aspects are rated from 1 to 5");
            }
        }
    }

    /** To a choice. */
    record Chosen(String option) implements Reply {}

    /** In his own words. */
    record Said(String words) implements Reply {

        public static final int MAXIMUM_LENGTH = 2_000;

        public Said {
            words = words.strip();
            if (words.length() > MAXIMUM_LENGTH) {
                throw new IllegalArgumentException("Words have at most " + MAXIMUM_LENGTH + " characters");
            }
        }
    }
}
