package org.infolinia.ledger.declaration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a program knows a sold line by, however it was typed; it pays for each once.
 *
 * @param invoice the number's letters and digits, parted by slashes and without leading zeros: {@code FV/12/2026}; empty
 *     when there are none
 * @param product in capitals
 * @param position place on the invoice; empty when it is not told
 */
record LineKey(String invoice, String product, String position) {

    private static final Pattern WORD_OR_NUMBER = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\p{N})");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static LineKey of(DeclaredLine line) {
        return new LineKey(number(line.invoice()), product(line.product()), number(line.position()));
    }

    /** Two names of one product are equal here. */
    static String product(String name) {
        return SPACES.matcher(capitals(name)).replaceAll(" ").strip();
    }

    /** Where one of the two does not tell its place, they may be the same line. */
    boolean mayBe(LineKey other) {
        return invoice.equals(other.invoice)
                && product.equals(other.product)
                && (position.equals(other.position) || position.isEmpty() || other.position.isEmpty());
    }

    private static String number(String typed) {
        return WORD_OR_NUMBER
                .matcher(capitals(typed))
                .results()
                .map(MatchResult::group)
                .map(part -> LEADING_ZEROS.matcher(part).replaceFirst(""))
                .collect(Collectors.joining("/"));
    }

    private static String capitals(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
