package org.infolinia.ledger.code.hash;

/**
 * What the codes of a batch look like, as far as one knows without knowing them.
 *
 * @param shortest how many characters the shortest has
 * @param longest how many the longest has; fewer than {@code shortest} when there are no codes
 */
public record CodeShape(Alphabet alphabet, int shortest, int longest) {

    public static final CodeShape NONE = new CodeShape(Alphabet.EMPTY, PlainCode.MAXIMUM_LENGTH + 1, 0);

    public CodeShape with(PlainCode code) {
        int length = code.text().length();
        return new CodeShape(alphabet.with(code.text()), Math.min(shortest, length), Math.max(longest, length));
    }

    /** Whether it could be one of them, look-alikes for each other. */
    public boolean fits(PlainCode code) {
        int length = code.text().length();
        return shortest <= length && length <= longest && alphabet.spells(alphabet.meant(code.text()));
    }
}
