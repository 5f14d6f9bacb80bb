package org.infolinia.search.language;

import java.util.Arrays;

/**
 * How alike two folded words are: a Damerau-Levenshtein distance in which confusions that ears and fingers make every
 * day cost little. Nothing is allocated once a thread has compared its first pair.
 */
public final class Likeness {

    static final int LONGEST_WORD = 40;

    private static final int LETTERS = 27;
    private static final int ANY_OTHER = LETTERS - 1;

    private static final float CHANGE = 1f;
    private static final float ADDITION = .9f;
    private static final float VOWEL_ADDITION = .7f;
    /** The letter h is said softly or not at all. */
    private static final float BREATH = .5f;

    private static final float DOUBLING = .15f;
    private static final float EXCHANGE = .45f;
    private static final float VOWEL_CHANGE = .65f;
    private static final float SAME_SOUND = .1f;
    private static final float LIKE_SOUND = .3f;

    private static final float[] CHANGES = changes();
    private static final float[] ADDITIONS = additions();
    /** Which single letters sound like a pair of letters, as bits. */
    private static final int[] SINGLES_FOR_PAIR = singlesForPair();
    /** Pairs of the same group sound alike; 0 is none. */
    private static final byte[] GROUP_OF_PAIR = groupOfPair();

    private static final ThreadLocal<Likeness> OF_THREAD = ThreadLocal.withInitial(Likeness::new);

    private final int[] heardLetters = new int[LONGEST_WORD];
    private final int[] knownLetters = new int[LONGEST_WORD];
    private float[] beforeLast = new float[LONGEST_WORD + 1];
    private float[] last = new float[LONGEST_WORD + 1];
    private float[] current = new float[LONGEST_WORD + 1];

    private Likeness() {}

    /** From 0 for strangers to 1 for the same word. */
    public static float of(String heard, String known) {
        return of(heard, known, 0);
    }

    /** As {@link #of(String, String)}, but 0 for less than is asked, which is known sooner. */
    public static float of(String heard, String known, float atLeast) {
        int longer = Math.min(LONGEST_WORD, Math.max(heard.length(), known.length()));
        if (heard.isEmpty() || known.isEmpty()) {
            return 0;
        }
        float most = (1 - atLeast) * longer;
        float distance = OF_THREAD.get().distance(heard, known, most);
        return distance > most ? 0 : Math.max(0, 1 - distance / longer);
    }

    private float distance(String heard, String known, float most) {
        int heardLength = read(heard, heardLetters);
        int knownLength = read(known, knownLetters);
        firstRow(knownLength);
        float leastOfLast = 0;
        for (int row = 1; row <= heardLength; row++) {
            float least = fill(row, knownLength);
            // pairs reach back two rows, so both must be hopeless
            if (least > most && leastOfLast > most) {
                return Float.MAX_VALUE;
            }
            leastOfLast = least;
            turn();
        }
        return last[knownLength];
    }

    private static int read(String word, int[] letters) {
        int length = Math.min(LONGEST_WORD, word.length());
        for (int at = 0; at < length; at++) {
            int letter = word.charAt(at) - 'a';
            letters[at] = letter >= 0 && letter < ANY_OTHER ? letter : ANY_OTHER;
        }
        return length;
    }

    private void firstRow(int knownLength) {
        last[0] = 0;
        for (int column = 1; column <= knownLength; column++) {
            last[column] = last[column - 1] + addition(knownLetters, column - 1);
        }
    }

    private void turn() {
        var free = beforeLast;
        beforeLast = last;
        last = current;
        current = free;
    }

    /** The distances between the heard word up to this row and every beginning of the known one; returns the least. */
    private float fill(int row, int knownLength) {
        int letter = heardLetters[row - 1];
        int pair = row > 1 ? heardLetters[row - 2] * LETTERS + letter : -1;
        float addition = addition(heardLetters, row - 1);
        current[0] = last[0] + addition;
        float least = current[0];
        for (int column = 1; column <= knownLength; column++) {
            int knownLetter = knownLetters[column - 1];
            float cost = last[column - 1] + CHANGES[letter * LETTERS + knownLetter];
            cost = Math.min(cost, last[column] + addition);
            cost = Math.min(cost, current[column - 1] + addition(knownLetters, column - 1));
            if (column > 1) {
                cost = Math.min(cost, pairs(row, column, letter, knownLetter, pair));
            } else if (pair >= 0 && sounds(pair, knownLetter)) {
                cost = Math.min(cost, beforeLast[0] + SAME_SOUND);
            }
            current[column] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    /** What the last two letters of either word allow. */
    private float pairs(int row, int column, int letter, int knownLetter, int pair) {
        int knownBefore = knownLetters[column - 2];
        int knownPair = knownBefore * LETTERS + knownLetter;
        float cost = sounds(knownPair, letter) ? last[column - 2] + SAME_SOUND : Float.MAX_VALUE;
        if (row > 1) {
            if (sounds(pair, knownLetter)) {
                cost = Math.min(cost, beforeLast[column - 1] + SAME_SOUND);
            }
            if (letter == knownBefore && heardLetters[row - 2] == knownLetter) {
                cost = Math.min(cost, beforeLast[column - 2] + EXCHANGE);
            }
            if (GROUP_OF_PAIR[pair] != 0 && GROUP_OF_PAIR[pair] == GROUP_OF_PAIR[knownPair]) {
                cost = Math.min(cost, beforeLast[column - 2] + SAME_SOUND);
            }
        }
        return cost;
    }

    private static boolean sounds(int pair, int letter) {
        return (SINGLES_FOR_PAIR[pair] >>> letter & 1) != 0;
    }

    private static float addition(int[] letters, int at) {
        return at > 0 && letters[at] == letters[at - 1] ? DOUBLING : ADDITIONS[letters[at]];
    }

    private static float[] changes() {
        var costs = new float[LETTERS * LETTERS];
        Arrays.fill(costs, CHANGE);
        allow(costs, "aeiouy", VOWEL_CHANGE);
        for (var alike : new String[] {"bp", "dt", "gkhqx", "szc", "mn", "lw", "vwf", "jg", "jc", "ck", "jz", "rl"}) {
            allow(costs, alike, LIKE_SOUND);
        }
        for (var alike : new String[] {"iyj", "ou", "ae", "vw", "gq", "kq", "hx"}) {
            allow(costs, alike, SAME_SOUND);
        }
        for (int letter = 0; letter < ANY_OTHER; letter++) {
            costs[letter * LETTERS + letter] = 0;
        }
        return costs;
    }

    private static void allow(float[] costs, String alike, float cost) {
        alike.chars().forEach(one -> alike.chars().forEach(other -> costs[(one - 'a') * LETTERS + other - 'a'] = cost));
    }

    private static float[] additions() {
        var costs = new float[LETTERS];
        Arrays.fill(costs, ADDITION);
        "aeiouyj".chars().forEach(vowel -> costs[vowel - 'a'] = VOWEL_ADDITION);
        costs['h' - 'a'] = BREATH;
        return costs;
    }

    private static int[] singlesForPair() {
        var singles = new int[LETTERS * LETTERS];
        var equivalents =
                "sz s, sh s, rz z, zh z, cz c, ch c, ch h, kh x, kh h, gh g, ts c, tz c, dz c, dj j, dj c, th t,"
                        + " ph f, ks x, ck k, ee i, oo u, ou u, on a, om a, en e, em e";
        for (var equivalent : equivalents.split(", ")) {
            singles[pair(equivalent)] |= 1 << equivalent.charAt(equivalent.length() - 1) - 'a';
        }
        return singles;
    }

    private static byte[] groupOfPair() {
        var groups = new byte[LETTERS * LETTERS];
        byte number = 0;
        for (var group : "rz zh sz sh, cz ch ts tz, dz dj".split(", ")) {
            number++;
            for (var pair : group.split(" ")) {
                groups[pair(pair)] = number;
            }
        }
        return groups;
    }

    private static int pair(String letters) {
        return (letters.charAt(0) - 'a') * LETTERS + letters.charAt(1) - 'a';
    }
}
