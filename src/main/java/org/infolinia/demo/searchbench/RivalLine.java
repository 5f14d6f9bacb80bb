package org.infolinia.demo.searchbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.infolinia.demo.crowd.PlainLetters;

/**
 * A typed line as PostgreSQL is asked for it.
 *
 * @param words in small letters without accents
 * @param digits the groups of a number put together; empty when there are none
 */
record RivalLine(List<String> words, String digits) {

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static RivalLine of(String typed) {
        var words = new ArrayList<String>();
        var digits = new StringBuilder();
        for (var word : BLANKS.split(typed.strip())) {
            if (DIGITS.matcher(word).matches()) {
                digits.append(NO_DIGIT.matcher(word).replaceAll(""));
            } else if (!word.isEmpty()) {
                words.add(PlainLetters.of(word));
            }
        }
        return new RivalLine(List.copyOf(words), digits.toString());
    }
}
