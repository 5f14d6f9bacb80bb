package org.infolinia.ledger.code.hash;

import java.util.List;

/**
 * The letters and digits that occur in the codes of a batch, a bit for each. Where only one of a few look-alikes occurs,
 * it is what somebody meant who typed another of them.
 */
public record Alphabet(long letters) {

    public static final Alphabet EMPTY = new Alphabet(0);

    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<String> LOOK_ALIKES = List.of("0O", "1IL");

    public static Alphabet of(String text) {
        return EMPTY.with(text);
    }

    public Alphabet with(String plainCode) {
        long more = letters;
        for (int i = 0; i < plainCode.length(); i++) {
            more |= bit(plainCode.charAt(i));
        }
        return new Alphabet(more);
    }

    /** Whether each of its letters and digits occurs in this one. */
    public boolean spells(String plainCode) {
        return plainCode.chars().allMatch(letter -> has((char) letter));
    }

    /** What the code is in this alphabet, when look-alikes stand for the one of them that occurs in it. */
    public String meant(String plainCode) {
        var meant = plainCode;
        for (var group : LOOK_ALIKES) {
            meant = meant(meant, group);
        }
        return meant;
    }

    /** All of its letters and digits in their order. */
    public String text() {
        var text = new StringBuilder();
        ALL.chars().filter(letter -> has((char) letter)).forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    private String meant(String code, String group) {
        var occurring = group.chars().filter(letter -> has((char) letter)).toArray();
        if (occurring.length != 1) {
            return code;
        }
        var meant = code;
        for (int i = 0; i < group.length(); i++) {
            meant = meant.replace(group.charAt(i), (char) occurring[0]);
        }
        return meant;
    }

    private boolean has(char letter) {
        return (letters & bit(letter)) != 0;
    }

    private static long bit(char letter) {
        return 1L << (letter <= '9' ? letter - '0' : letter - 'A' + 10);
    }
}
