package org.infolinia.surveys.redaction;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Words of a participant without what tells who he is: his names in whatever case, numbers as long as a card's, a
 * telephone's or a year's, and addresses. What only people can tell from the whole stays.
 */
public final class Redaction {

    private static final String LEFT_OUT = "…";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;]+@[^\\s@,;]*[^\\s@,;.]");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .-]?\\d){3,}");

    /** Names differ by case only at their end. */
    private static final int LONGEST_ENDING = 2;

    /** A shorter beginning is shared with too many other words. */
    private static final int SHORTEST_BEGINNING = 3;

    private Redaction() {}

    /** @param names the participant's own, each a word */
    public static String of(String words, Collection<String> names) {
        var left = ADDRESS.matcher(words).replaceAll(LEFT_OUT);
        left = NUMBER.matcher(left).replaceAll(LEFT_OUT);
        for (var name : names) {
            if (!name.isBlank()) {
                left = inAnyCase(name).matcher(left).replaceAll(LEFT_OUT);
            }
        }
        return left;
    }

    private static Pattern inAnyCase(String name) {
        int beginning = Math.min(name.length(), Math.max(SHORTEST_BEGINNING, name.length() - LONGEST_ENDING));
        return Pattern.compile(
                "(?<!\\p{L})" + Pattern.quote(name.substring(0, beginning)) + "\\p{L}{0,5}(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
