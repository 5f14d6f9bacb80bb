package org.infolinia.tickets.views;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is typed of a ticket's number, with its prefix or without. */
final class NumberBeginning {

    private static final Pattern BEGINNING = Pattern.compile("(?:inf-)?(\\d+)");

    private NumberBeginning() {}

    /** @param text in small letters */
    static Optional<String> of(String text) {
        var matcher = BEGINNING.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
