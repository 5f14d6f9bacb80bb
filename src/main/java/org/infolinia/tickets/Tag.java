package org.infolinia.tickets;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A free word that somebody puts on a ticket, in small letters: {@code zwrot-elmet}. However it is typed, the same word is
 * the same tag.
 */
public record Tag(String word) implements Comparable<Tag> {

    public static final int MAXIMUM_LENGTH = 30;

    private static final int MAXIMUM_INPUT_LENGTH = 100;
    private static final Pattern GAPS = Pattern.compile("[\\s,;#]+");
    private static final String SMALL = "[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+";
    private static final Pattern WORD = Pattern.compile(SMALL + "(?:[-_./]" + SMALL + ")*");

    /** What small letters make of a Turkic capital I with a dot. */
    private static final String I_WITH_LOOSE_DOT = "i\u0307";

    public Tag {
        if (word.length() > MAXIMUM_LENGTH || !WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("\"" + word + "\" is no tag");
        }
    }

    /** What somebody typed, as a tag: small letters, hyphens between words. Empty when nothing can be made of it. */
    public static Optional<Tag> typed(String input) {
        if (input.length() > MAXIMUM_INPUT_LENGTH) {
            return Optional.empty();
        }
        var word = normalised(input);
        return word.length() <= MAXIMUM_LENGTH && WORD.matcher(word).matches()
                ? Optional.of(new Tag(word))
                : Optional.empty();
    }

    /** The beginning of a tag, as far as it was typed. */
    public static String normalised(String input) {
        var small = Normalizer.normalize(input.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(I_WITH_LOOSE_DOT, "i");
        return GAPS.matcher(small).replaceAll("-").replaceAll("^-+|-+$", "");
    }

    @Override
    public int compareTo(Tag other) {
        return Comparator.comparing(Tag::word).compare(this, other);
    }

    @Override
    public String toString() {
        return word;
    }
}
