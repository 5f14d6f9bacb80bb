package org.infolinia.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes words comparable for people who type without their language's letters: {@code Złożoność} is {@code zlozonosc}. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    static String folded(String text) {
        var lower = text.toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ı', 'i')
                .replace('ə', 'e');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    static List<String> words(String line, int most) {
        return Stream.of(NOT_A_WORD.split(folded(line)))
                .filter(word -> !word.isEmpty())
                .limit(most)
                .toList();
    }
}
