package org.infolinia.demo.crowd;

import java.text.Normalizer;
import java.util.Locale;

/** Small letters without marks, as in mail addresses and on foreign keyboards: {@code ł} is l, {@code ə} is e. */
public final class PlainLetters {

    private static final int LETTERS_OF_EUROPE = 0x260;
    private static final char[] PLAIN = plainLetters();

    private PlainLetters() {}

    public static String of(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] < LETTERS_OF_EUROPE ? PLAIN[letters[i]] : letters[i];
        }
        return new String(letters);
    }

    /** What is left to do after plain letters were capitalised by the rules of Azerbaijani. */
    public static String withoutDottedCapitals(String capitalised) {
        return capitalised.replace('İ', 'I');
    }

    private static char[] plainLetters() {
        var plain = new char[LETTERS_OF_EUROPE];
        for (char letter = 0; letter < LETTERS_OF_EUROPE; letter++) {
            plain[letter] = plain(letter);
        }
        return plain;
    }

    private static char plain(char letter) {
        var lower = String.valueOf(letter).toLowerCase(Locale.ROOT);
        return switch (lower.charAt(0)) {
            case 'ł' -> 'l';
            case 'ə', 'æ' -> 'e';
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ß' -> 's';
            default -> Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
        };
    }
}
