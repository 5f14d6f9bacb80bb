package org.infolinia.search.language;

/**
 * The consonants of a name as they sound, without voice: weaker evidence than an {@link EarKey}, for vowels misheard or
 * swallowed. A vowel at the beginning leaves its mark, and a nasal before another consonant may be no more than ą or ę.
 */
public final class Skeleton {

    private static final char BEGINS_WITH_VOWEL = 'A';
    private static final char NONE = 0;

    private Skeleton() {}

    /** The skeleton of a word, folded or not; empty for what has no letters. */
    public static String of(String word) {
        var sounds = new StringBuilder();
        Sounds.of(word.substring(0, Math.min(word.length(), EarKey.LONGEST_WORD)))
                .forEach(readings -> sounds.append(readings.getFirst()));
        return consonants(Utterance.of(sounds.toString()));
    }

    private static String consonants(String heard) {
        var consonants = new StringBuilder(heard.length());
        for (int at = 0; at < heard.length(); at++) {
            char sound = Utterance.unvoiced(heard.charAt(at));
            char last = consonants.isEmpty() ? NONE : consonants.charAt(consonants.length() - 1);
            if (Utterance.isVowel(sound)) {
                if (at == 0) {
                    consonants.append(BEGINS_WITH_VOWEL);
                }
            } else if (sound != last && !isSwallowed(heard, at)) {
                consonants.append(sound);
            }
        }
        return consonants.toString();
    }

    private static boolean isSwallowed(String heard, int at) {
        boolean isNasal = heard.charAt(at) == 'M' || heard.charAt(at) == 'N';
        return isNasal && at + 1 < heard.length() && Utterance.isObstruent(heard.charAt(at + 1));
    }
}
