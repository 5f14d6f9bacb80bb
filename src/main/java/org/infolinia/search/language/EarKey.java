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

    /** Of a known word; each costs memory. */
    static final int MOST_KEYS = 12;

    /** Of a heard word; each costs a look. */
    static final int MOST_HEARD_KEYS = 48;

    static final int LONGEST_WORD = 40;

    private EarKey() {}

    /** At most {@value #MOST_KEYS} ways this word may sound, the likeliest first; none for what has no letters. */
    public static Set<String> keysOf(String word) {
        return keysOf(word, MOST_KEYS);
    }

    /** At most {@value #MOST_HEARD_KEYS} ways that may have been meant by who wrote this word as he heard it. */
    public static Set<String> keysOfHeard(String word) {
        return keysOf(word, MOST_HEARD_KEYS);
    }

    /** What is left of a key when little is heard well: no voice, no difference of hiss and click, one nasal. */
    public static String roughly(String key) {
        var rough = new StringBuilder(key.length());
        for (int at = 0; at < key.length(); at++) {
            char sound = Utterance.roughly(key.charAt(at));
            if (rough.isEmpty() || rough.charAt(rough.length() - 1) != sound) {
                rough.append(sound);
            }
        }
        return rough.toString();
    }

    private static Set<String> keysOf(String word, int most) {
        var spoken = new ArrayList<StringBuilder>(most);
        spoken.add(new StringBuilder(LONGEST_WORD));
        for (var readings : Sounds.of(word.substring(0, Math.min(word.length(), LONGEST_WORD)))) {
            say(readings, spoken, most);
        }
        var keys = new LinkedHashSet<String>();
        spoken.forEach(sounds -> keys.add(Utterance.of(sounds.toString())));
        keys.remove("");
        return keys;
    }

    /** Readings that would lead beyond the limit are left out, the unlikely ones first. */
    private static void say(List<String> readings, List<StringBuilder> spoken, int most) {
        int before = spoken.size();
        int heeded = Math.min(readings.size(), most / before);
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
