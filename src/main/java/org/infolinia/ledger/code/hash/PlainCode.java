package org.infolinia.ledger.code.hash;

import java.text.Normalizer;
import java.util.Optional;

/** A code as all of us write it: capital letters and digits and nothing between them. */
public record PlainCode(String text) {

    static final int MINIMUM_LENGTH = 6;
    static final int MAXIMUM_LENGTH = 40;

    private static final int LONGEST_TYPED = 200;
    private static final int ASCII_END = 0x80;
    private static final String SEPARATORS = "_./:";
    /** Letters that look exactly like Latin ones and come from other keyboards: Cyrillic ones and Turkic i. */
    private static final String FOREIGN = "АВЕКМНОРСТХУавекмнорстхуıİ";

    private static final String LATIN = "ABEKMHOPCTXYABEKMHOPCTXYII";
    private static final int TAIL = 4;

    /** Case, spaces, hyphens and other separators do not matter; empty when it cannot be a code. */
    public static Optional<PlainCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var text = isAscii(typed) ? typed : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isSeparator(letter)) {
                continue;
            }
            char upper = upper(letter);
            if (upper == 0) {
                return Optional.empty();
            }
            plain.append(upper);
        }
        return plain.length() < MINIMUM_LENGTH || plain.length() > MAXIMUM_LENGTH
                ? Optional.empty()
                : Optional.of(new PlainCode(plain.toString()));
    }

    /** What may be said of it where others read it. */
    public String tail() {
        return "…" + text.substring(text.length() - TAIL);
    }

    private static boolean isAscii(String typed) {
        return typed.chars().allMatch(letter -> letter < ASCII_END);
    }

    private static boolean isSeparator(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.DASH_PUNCTUATION
                || Character.getType(letter) == Character.FORMAT
                || SEPARATORS.indexOf(letter) >= 0;
    }

    /** 0 when it is neither a letter of ours nor a digit. */
    private static char upper(char letter) {
        if (letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z') {
            return letter;
        }
        if (letter >= 'a' && letter <= 'z') {
            return (char) (letter - 'a' + 'A');
        }
        int foreign = FOREIGN.indexOf(letter);
        return foreign < 0 ? 0 : LATIN.charAt(foreign);
    }
}
