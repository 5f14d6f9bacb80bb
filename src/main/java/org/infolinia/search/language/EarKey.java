package org.infolinia.search.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a name sounds. Two spellings that Polish, Azerbaijani or English ears may take for each other share a key, with
 * and without diacritics: Wójcik and Vuychik, Həsənov and Hasanow, Dąbrowski and Dombrovsky.
 */
public final class EarKey {

    static final int MOST_KEYS = 8;
    static final int LONGEST_WORD = 40;

    private EarKey() {}

    /** At most {@value #MOST_KEYS} ways this word may sound, the likeliest first; none for what has no letters. */
    public static Set<String> keysOf(String word) {
        var spoken = new ArrayList<StringBuilder>(MOST_KEYS);
        spoken.add(new StringBuilder(LONGEST_WORD));
        for (var readings : Sounds.of(word.substring(0, Math.min(word.length(), LONGEST_WORD)))) {
            say(readings, spoken);
        }
        var keys = new LinkedHashSet<String>();
        spoken.forEach(sounds -> keys.add(Utterance.of(sounds.toString())));
        keys.remove("");
        return keys;
    }

    /** Readings that would lead beyond the limit are left out, the unlikely ones first. */
    private static void say(List<String> readings, List<StringBuilder> spoken) {
        int before = spoken.size();
        int heeded = Math.min(readings.size(), MOST_KEYS / before);
        for (int number = 1; number < heeded; number++) {
            for (int way = 0; way < before; way++) {
                spoken.add(new StringBuilder(spoken.get(way)).append(readings.get(number)));
            }
        }
        for (int way = 0; way < before; way++) {
            spoken.get(way).append(readings.getFirst());
        }
    }
}
