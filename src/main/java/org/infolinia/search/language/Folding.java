package org.infolinia.search.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Brings words to the letters every keyboard has. {@code ə} becomes {@code a}, as in passports, and {@code e}, as people
 * type it; so a word can have two forms.
 */
public final class Folding {

    private static final char SCHWA = 'ə';
    private static final char LAST_PLAIN = 0x7F;
    private static final int MOST_LETTERS_FOR_ONE = 4;
    /** Below it no letter is composed with the one before it, so each can be folded for itself. */
    static final char FIRST_MARK = 0x300;

    private static final String[] FOLDED_LETTERS = foldedLetters();
    private static final String[] FIRST_FORMS = firstForms();
    private static final Pattern SIGNS = Pattern.compile("[._-]+");
    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^0-9A-Z]+");

    private Folding() {}

    /** The words of a text, unfolded; a double-barrelled name has two. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>(2);
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                words.add(text.substring(at, end));
            }
            at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        }
        return words;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isOfAWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    static boolean isOfAWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(letter) || isMark(letter);
        };
    }

    /** An accent written as a letter of its own. */
    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** The folded forms of one word. */
    public static Set<String> forms(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return Set.of(lower);
        }
        if (lower.indexOf(SCHWA) < 0) {
            return Set.of(fold(lower));
        }
        var forms = new LinkedHashSet<String>();
        forms.add(fold(lower.replace(SCHWA, 'a')));
        forms.add(fold(lower.replace(SCHWA, 'e')));
        return forms;
    }

    /** @param letter below {@link #FIRST_MARK}, small or capital */
    static String firstForm(char letter) {
        return FIRST_FORMS[letter];
    }

    private static boolean isPlain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    /** A participant's or ticket's number without separators, in capitals. */
    public static String number(String text) {
        return NOT_IN_NUMBERS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** A mail address's local part without the signs that people forget. */
    public static String joined(String localPart) {
        return SIGNS.matcher(localPart).replaceAll("");
    }

    public static String reversed(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    private static String fold(String lower) {
        var folded = new StringBuilder(lower.length() + MOST_LETTERS_FOR_ONE);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter >= FIRST_MARK) {
                return foldComposed(Normalizer.normalize(lower, Normalizer.Form.NFC));
            }
            folded.append(FOLDED_LETTERS[letter]);
        }
        return folded.toString();
    }

    private static String foldComposed(String composed) {
        var letters = new char[composed.length()];
        int count = 0;
        for (int i = 0; i < composed.length(); i++) {
            if (!isMark(composed.charAt(i))) {
                letters[count++] = composed.charAt(i);
            }
        }
        var folded = new char[count * MOST_LETTERS_FOR_ONE];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, count);
        return new String(folded, 0, length);
    }

    /** Nearly all letters of names are among these, and looking one up costs a tenth of folding it. */
    private static String[] foldedLetters() {
        var folded = new String[FIRST_MARK];
        for (char letter = 0; letter < FIRST_MARK; letter++) {
            folded[letter] = foldComposed(String.valueOf(letter));
        }
        return folded;
    }

    private static String[] firstForms() {
        var forms = new String[FIRST_MARK];
        for (char letter = 0; letter < FIRST_MARK; letter++) {
            forms[letter] = forms(String.valueOf(letter)).iterator().next();
        }
        return forms;
    }
}
