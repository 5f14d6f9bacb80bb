package org.infolinia.demo.crowd;

/** The last vowel of an Azerbaijani word decides that of the ending. */
final class VowelHarmony {

    private static final String VOWELS = "aıouəeiöü";

    private VowelHarmony() {}

    static boolean endsWithVowel(String word) {
        return VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    /** One of ı, i, u, ü. */
    static char narrowVowelAfter(String word) {
        for (int at = word.length() - 1; at >= 0; at--) {
            switch (word.charAt(at)) {
                case 'a', 'ı' -> {
                    return 'ı';
                }
                case 'o', 'u' -> {
                    return 'u';
                }
                case 'ö', 'ü' -> {
                    return 'ü';
                }
                case 'ə', 'e', 'i' -> {
                    return 'i';
                }
                default -> {}
            }
        }
        return 'i';
    }
}
