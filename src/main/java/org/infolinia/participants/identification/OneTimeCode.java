package org.infolinia.participants.identification;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six digits, any of a million alike. It never says itself in a log. */
record OneTimeCode(String digits) {

    private static final int DIGITS = 6;
    private static final int POSSIBILITIES = 1_000_000;
    private static final Pattern SYNTAX = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final Pattern PAUSES = Pattern.compile("[\\s-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode random() {
        return new OneTimeCode(("%0" + DIGITS + "d").formatted(RANDOM.nextInt(POSSIBILITIES)));
    }

    /** As callers say it and agents type it, in groups or not. */
    static Optional<OneTimeCode> parse(String said) {
        var digits = PAUSES.matcher(said).replaceAll("");
        return SYNTAX.matcher(digits).matches() ? Optional.of(new OneTimeCode(digits)) : Optional.empty();
    }

    /** In two groups, so that it is read out without a slip. */
    String spoken() {
        return digits.substring(0, DIGITS / 2) + " " + digits.substring(DIGITS / 2);
    }

    @Override
    public String toString() {
        return "••• •••";
    }
}
