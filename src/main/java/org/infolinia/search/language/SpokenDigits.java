package org.infolinia.search.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Digits said as number words, one by one or in groups: "sześć zero jeden" and "sześćset jeden" are 601, "əlli beş" is
 * 55.
 */
public final class SpokenDigits {

    static final int MOST_WORDS = 26;

    private static final Map<String, Integer> VALUES = new HashMap<>();
    /** Azerbaijani and English tell how many hundreds with a word of their own. */
    private static final List<String> HUNDRED = List.of("yuz", "hundred");
    /** Azerbaijani teens are ten and a digit, Polish and English ones are words of their own. */
    private static final String OPEN_TEN = "on";

    static {
        learn(1, 0, "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec");
        learn(1, 10, "dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie");
        learn(1, 18, "osiemnascie dziewietnascie");
        learn(10, 20, "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat");
        learn(10, 80, "osiemdziesiat dziewiecdziesiat");
        learn(100, 100, "sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset");
        learn(1, 0, "sifir bir iki uc dord bes alti yeddi sakkiz doqquz on");
        learn(1, 8, "sekkiz");
        learn(10, 20, "iyirmi otuz qirx alli altmis yetmis saksan doxsan");
        learn(30, 50, "elli seksen");
        learn(1, 0, "zero one two three four five six seven eight nine ten");
        learn(1, 11, "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        learn(10, 20, "twenty thirty forty fifty sixty seventy eighty ninety");
        learn(1, 0, "oh");
    }

    private final StringBuilder digits = new StringBuilder();
    /** The group being said. */
    private int group;
    /** What the next word must stay below to belong to the group; 0 when nothing can. */
    private int room;

    private boolean hasGroup;

    private SpokenDigits() {}

    /** The digits in the order they were said; empty unless every word is a number. */
    public static Optional<String> of(List<String> words) {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var spoken = new SpokenDigits();
        for (var word : words) {
            if (!spoken.hear(Folding.forms(word).iterator().next())) {
                return Optional.empty();
            }
        }
        spoken.endGroup();
        return Optional.of(spoken.digits.toString());
    }

    private boolean hear(String word) {
        if (HUNDRED.contains(word)) {
            hearHundred();
            return true;
        }
        @Nullable Integer value = VALUES.get(word);
        if (value == null) {
            return false;
        }
        boolean belongs = value > 0 && value < room;
        group(belongs ? group + value : value, belongs);
        room = roomAfter(word, value);
        return true;
    }

    private void hearHundred() {
        boolean counted = hasGroup && group > 0 && group < 10;
        group(counted ? group * 100 : 100, counted);
        room = 100;
    }

    private void group(int value, boolean continues) {
        if (!continues) {
            endGroup();
        }
        group = value;
        hasGroup = true;
    }

    private static int roomAfter(String word, int value) {
        if (value >= 100) {
            return 100;
        }
        return value >= 20 || word.equals(OPEN_TEN) ? 10 : 0;
    }

    private void endGroup() {
        if (hasGroup) {
            digits.append(group);
        }
    }

    private static void learn(int step, int first, String words) {
        int value = first;
        for (var word : words.split(" ")) {
            VALUES.put(word, value);
            value += step;
        }
    }
}
