package org.infolinia.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Number of a participant's card: 8 to 19 digits, kept without spaces. */
public record CardNumber(String digits) {

    private static final int MAXIMUM_INPUT_LENGTH = 40;
    private static final Pattern SYNTAX = Pattern.compile("[0-9]{8,19}");
    private static final int GROUP = 4;

    public CardNumber {
        if (!SYNTAX.matcher(digits).matches()) {
            throw new IllegalArgumentException("A card number has 8 to 19 digits");
        }
    }

    /** A number as people write it, with spaces or dashes. */
    public static Optional<CardNumber> parse(String input) {
        if (input.length() > MAXIMUM_INPUT_LENGTH) {
            return Optional.empty();
        }
        var digits = input.replaceAll("[\\s-]", "");
        return SYNTAX.matcher(digits).matches() ? Optional.of(new CardNumber(digits)) : Optional.empty();
    }

    /** In groups of four: {@code 2600 1187 0934 4471}. */
    public String formatted() {
        return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** First and last group only: {@code 2600 •••• 4471}. */
    public String masked() {
        return digits.substring(0, GROUP) + " •••• " + lastDigits();
    }

    public String lastDigits() {
        return digits.substring(digits.length() - GROUP);
    }

    @Override
    public String toString() {
        return masked();
    }
}
