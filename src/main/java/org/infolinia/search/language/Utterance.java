package org.infolinia.search.language;

/**
 * What is left of a string of sounds when it is said: neighbours colour each other, as Polish phonetics describes
 * (Wierzchowska, "Fonetyka i fonologia języka polskiego") and as the other two languages do in part.
 */
final class Utterance {

    private static final String VOICED = "BDGVZ";
    private static final String UNVOICED = "PTKFS";
    private static final String VOICELESS = UNVOICED + "HC";
    private static final String VOWELS = "AIO";
    private static final char NONE = 0;

    private Utterance() {}

    static String of(String sounds) {
        return merged(voiced(sounds));
    }

    /** The voiceless partner of a sound, or the sound. */
    static char unvoiced(char sound) {
        int at = VOICED.indexOf(sound);
        return at < 0 ? sound : UNVOICED.charAt(at);
    }

    /** A sound for all that are easily taken for one another. */
    static char roughly(char sound) {
        return switch (sound) {
            case 'M' -> 'N';
            case 'C' -> 'S';
            default -> unvoiced(sound);
        };
    }

    static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    /** Said against a closed or narrowed mouth. */
    static boolean isObstruent(char sound) {
        return VOICED.indexOf(sound) >= 0 || isVoiceless(sound);
    }

    /** Consonants lose their voice at the end and before voiceless ones; w and rz also after them. */
    private static char[] voiced(String sounds) {
        var said = sounds.toCharArray();
        for (int at = said.length - 1; at >= 0; at--) {
            if (at == said.length - 1 || isVoiceless(said[at + 1])) {
                said[at] = unvoiced(said[at]);
            }
        }
        for (int at = 1; at < said.length; at++) {
            if ((said[at] == 'V' || said[at] == 'Z') && isVoiceless(said[at - 1])) {
                said[at] = unvoiced(said[at]);
            }
        }
        return said;
    }

    /** Doubled sounds are heard once, t and s as one affricate, a glide before a vowel hardly at all. */
    private static String merged(char[] said) {
        var heard = new StringBuilder(said.length);
        for (int at = 0; at < said.length; at++) {
            char next = at + 1 < said.length ? said[at + 1] : NONE;
            char last = heard.isEmpty() ? NONE : heard.charAt(heard.length() - 1);
            char sound = said[at] == 'N' && (next == 'B' || next == 'P') ? 'M' : said[at];
            if (isAffricate(last, sound)) {
                heard.setCharAt(heard.length() - 1, 'C');
            } else if (sound != last && !isGlide(last, sound, next)) {
                heard.append(sound);
            }
        }
        return heard.toString();
    }

    private static boolean isAffricate(char last, char sound) {
        return last == 'T' && (sound == 'S' || sound == 'C') || last == 'D' && sound == 'Z';
    }

    private static boolean isGlide(char last, char sound, char next) {
        return sound == 'I' && last != NONE && isVowel(next);
    }

    private static boolean isVoiceless(char sound) {
        return VOICELESS.indexOf(sound) >= 0;
    }
}
