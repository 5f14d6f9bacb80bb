package org.infolinia.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How letters sound to Polish, Azerbaijani and English ears, coarsely. Where the languages read the same letters
 * differently, all readings are given, the likeliest first.
 *
 * <p>The classes: vowels {@code A} (a, e, ə), {@code I} (i, y, ı and the glide j), {@code O} (o, u, ó, ö, ü); {@code S}
 * (s, ś, sz, ş, sh) and {@code Z} (z, ź, ż, rz, zh); {@code C} for every affricate (c, ć, cz, dz, dź, dż, Azerbaijani c
 * and ç, English ch and j); {@code H} (h, ch, kh, Azerbaijani x); {@code G} with q and ğ; {@code V} with w; the rest for
 * themselves.
 */
final class Sounds {

    private static final char NONE = 0;

    /** From the orthographies of the three languages and the usual transcriptions between them. */
    private static final Map<String, List<String>> READINGS = readings(
            // sibilants
            "sz S, sh S, ś S, ş S, s S, sch S, zh Z, rz Z/R, ż Z, ź Z, z Z",
            // affricates; szcz and ść lose one of their two sounds in a quick mouth
            "cz C, ć C, ç C, tch C, tsh C, tsch C, tz C, dz C, dż C, dź C, dj C, dzh C, ch H/C",
            "szcz SC/S, shch SC/S, shcz SC/S, szch SC/S, ść SC/S, şç SC/S",
            // velars; the Azerbaijani q, ğ and x have no Polish or English likeness, and in passports that came through
            // Russian h is g before vowels: Həsənov, Gasanov
            "kh H/K, x H/KS/K, ğ G/H, gh G/H, g G, q G/K, qu GO/KO/KV, k K",
            // lips and teeth; ł is also taken for w or u
            "w V, v V, f F, ph F, b B, p P, d D, t T, th T, l L, ł L/V/O, m M, n N, ń N, r R",
            // vowels; Polish ears take ü for u or i
            "a A, e A, ə A, i I, ı I, y I, ee I/A, o O, ó O, ö O, u O, oo O, ou O, ü O/I");

    private static final Map<Character, Integer> LONGEST_SPELLINGS = longestSpellings();

    private static final String VOWELS = "aeəiıyoóöuüąę";
    /** A glide before these would not be heard. */
    private static final String CLOSE_VOWELS = "iıy";

    private static final String FRONT_VOWELS = "eiyęə";
    /** Where an English hand may write c for k. */
    private static final String BACK_LETTERS = "aouóölłr";

    private static final String NASAL_CONSONANTS = "mn";
    private static final String LIPS = "bp";
    /** Before these ą and ę are said as on and en, and on and en may have been ą and ę. */
    private static final String OBSTRUENTS = "bpdtgkcćçzźżsśşwvfhxq";

    private Sounds() {}

    /** The readings of each sound of the word, in order. */
    static List<List<String>> of(String word) {
        var letters = word.toLowerCase(Locale.ROOT);
        var sounds = new ArrayList<List<String>>(letters.length());
        int at = 0;
        while (at < letters.length()) {
            int length = lengthOfSpelling(letters, at);
            var readings = readings(letters, at, length);
            if (!readings.isEmpty()) {
                sounds.add(readings);
            }
            at += length;
        }
        return sounds;
    }

    private static int lengthOfSpelling(String letters, int at) {
        if (isSpelledNasal(letters, at)) {
            return 2;
        }
        int length = Math.min(LONGEST_SPELLINGS.getOrDefault(letters.charAt(at), 1), letters.length() - at);
        while (length > 1 && !READINGS.containsKey(letters.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    private static List<String> readings(String letters, int at, int length) {
        char next = letter(letters, at + length);
        if (isSpelledNasal(letters, at)) {
            return nasal(letters.charAt(at) == 'o' ? "O" : "A", next);
        }
        var spelling = letters.substring(at, at + length);
        return switch (spelling) {
            case "c" -> c(next, letter(letters, at + 2));
            case "h" -> isOneOf(VOWELS, next) ? List.of("H", "G") : List.of("H");
            case "j" -> j(letter(letters, at - 1), next);
            case "ą" -> nasal("O", next);
            case "ę" -> nasal("A", next);
            default -> READINGS.getOrDefault(spelling, List.of());
        };
    }

    /** On, om, en or em where ą or ę may be meant. */
    private static boolean isSpelledNasal(String letters, int at) {
        char vowel = letters.charAt(at);
        return (vowel == 'o' || vowel == 'e')
                && isOneOf(NASAL_CONSONANTS, letter(letters, at + 1))
                && isOneOf(OBSTRUENTS, letter(letters, at + 2));
    }

    /** Before b and p the nasal closes with the lips; written without its tail it is a bare a or e. */
    private static List<String> nasal(String vowel, char next) {
        if (isOneOf(LIPS, next)) {
            return List.of(vowel + "M", "A");
        }
        return isOneOf(OBSTRUENTS, next) ? List.of(vowel + "N", "A") : List.of(vowel, "A");
    }

    /**
     * Poles and Azerbaijanis say an affricate, which may come out as a mere s. An English hand may mean k, and writes ck
     * for it anywhere.
     */
    private static List<String> c(char next, char afterNext) {
        if (next == 'k') {
            return isOneOf(VOWELS, afterNext) ? List.of("C", "", "S") : List.of("", "C");
        }
        if (isOneOf(FRONT_VOWELS, next)) {
            return List.of("C", "S");
        }
        return next == NONE || isOneOf(BACK_LETTERS, next) ? List.of("C", "K") : List.of("C");
    }

    /** A glide, or the Azerbaijani ż; before vowels also the English dż, which is the Azerbaijani c. */
    private static List<String> j(char previous, char next) {
        if (isOneOf(CLOSE_VOWELS, next)) {
            return List.of("Z", "C", "I");
        }
        return isOneOf(VOWELS, next) && previous != 'i' ? List.of("I", "Z", "C") : List.of("I", "Z");
    }

    private static char letter(String letters, int at) {
        return at >= 0 && at < letters.length() ? letters.charAt(at) : NONE;
    }

    private static boolean isOneOf(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }

    private static Map<Character, Integer> longestSpellings() {
        var longest = new HashMap<Character, Integer>();
        READINGS.keySet().forEach(spelling -> longest.merge(spelling.charAt(0), spelling.length(), Math::max));
        return longest;
    }

    private static Map<String, List<String>> readings(String... lines) {
        var readings = new HashMap<String, List<String>>();
        for (var line : lines) {
            for (var entry : line.split(", ")) {
                int blank = entry.indexOf(' ');
                readings.put(
                        entry.substring(0, blank),
                        List.of(entry.substring(blank + 1).split("/")));
            }
        }
        return readings;
    }
}
