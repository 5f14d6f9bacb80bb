package org.infolinia.ledger.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code printed on a statement: 8 characters of Crockford's base 32, which has no letters that are taken for digits.
 */
public record CopyCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final int MAXIMUM_INPUT_LENGTH = 40;
    private static final Pattern SYNTAX = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public CopyCode {
        if (!SYNTAX.matcher(characters).matches()) {
            throw new IllegalArgumentException("A code has " + LENGTH + " characters");
        }
    }

    /** A code as somebody reads it from paper: in any case, with spaces or dashes, with O for 0 and I or L for 1. */
    public static Optional<CopyCode> parse(String input) {
        if (input.length() > MAXIMUM_INPUT_LENGTH) {
            return Optional.empty();
        }
        var characters = input.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return SYNTAX.matcher(characters).matches() ? Optional.of(new CopyCode(characters)) : Optional.empty();
    }

    /** The first 40 bits of a hash. */
    static CopyCode of(byte[] hash) {
        long bits = 0;
        for (int i = 0; i < LENGTH * BITS / Byte.SIZE; i++) {
            bits = bits << Byte.SIZE | Byte.toUnsignedLong(hash[i]);
        }
        var characters = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            characters.append(ALPHABET.charAt((int) (bits >> i * BITS) & (1 << BITS) - 1));
        }
        return new CopyCode(characters.toString());
    }

    /** As it is printed: {@code 7K3M-9Q2X}. */
    public String formatted() {
        return characters.substring(0, HALF) + "-" + characters.substring(HALF);
    }
}
