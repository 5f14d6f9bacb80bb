package org.infolinia.tickets.texts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody types to find a text module: beginnings of words, with or without their accents. */
public final class AskedText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int IN_NAME = 0;
    private static final int IN_KEYWORDS = 1;
    private static final int IN_BODY = 2;

    private final List<String> words;

    public AskedText(String typed) {
        this.words = words(typed);
    }

    /** The lower, the better it fits; empty when some word is nowhere in it. */
    public OptionalInt rank(String name, String keywords, String body) {
        var fields = Stream.of(name, keywords, body).map(AskedText::words).toList();
        int worst = IN_NAME;
        for (var word : words) {
            var place = place(word, fields);
            if (place.isEmpty()) {
                return place;
            }
            worst = Math.max(worst, place.getAsInt());
        }
        return OptionalInt.of(worst);
    }

    private static OptionalInt place(String beginning, List<List<String>> fields) {
        return Stream.of(IN_NAME, IN_KEYWORDS, IN_BODY)
                .filter(field -> fields.get(field).stream().anyMatch(word -> word.startsWith(beginning)))
                .mapToInt(field -> field)
                .findFirst();
    }

    private static List<String> words(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ı', 'i')
                .replace('ə', 'e');
        return Arrays.stream(GAPS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }
}
