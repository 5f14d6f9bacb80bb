package org.infolinia.search.language;

/**
 * A number for a text that is the same for all ways of writing it that fold to the same letters. It is only ever
 * compared; of a text with {@code ə} the form with {@code a} counts. Millions are worked out for an index, so no folded
 * text is made for it.
 */
public final class FoldedHash {

    private static final long FACTOR = 1_000_003;
    private static final long GAP = ' ';

    private FoldedHash() {}

    /** Of the text as it stands, with the signs in it. */
    public static long of(String text) {
        return of(text, false);
    }

    /** Of the words in the text, whatever stands between them. */
    public static long ofWords(String text) {
        return of(text, true);
    }

    private static long of(String text, boolean wordsOnly) {
        long hash = 1;
        boolean isGap = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= Folding.FIRST_MARK) {
                return ofForm(text, wordsOnly);
            }
            if (wordsOnly && !Folding.isOfAWord(letter)) {
                isGap = hash != 1;
            } else {
                hash = with(isGap ? hash * FACTOR + GAP : hash, Folding.firstForm(letter));
                isGap = false;
            }
        }
        return hash;
    }

    private static long ofForm(String text, boolean wordsOnly) {
        var plain = wordsOnly ? String.join(" ", Folding.words(text)) : text;
        return with(1, Folding.forms(plain).iterator().next());
    }

    private static long with(long hash, String folded) {
        long with = hash;
        for (int i = 0; i < folded.length(); i++) {
            with = with * FACTOR + folded.charAt(i);
        }
        return with;
    }
}
