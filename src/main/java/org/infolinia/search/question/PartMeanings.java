package org.infolinia.search.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.search.line.SearchLine.Address;
import org.infolinia.search.line.SearchLine.Digits;
import org.infolinia.search.line.SearchLine.Part;
import org.infolinia.search.line.SearchLine.Word;
import org.infolinia.search.vocabulary.Vocabularies;

/** What the parts of a line may mean to those who know these words. */
final class PartMeanings {

    private final Vocabularies vocabularies;
    private final Map<String, List<WordMeanings>> ofWords = new HashMap<>();

    PartMeanings(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Whether so much forgiveness makes the words of a line mean more than what they meant so far. */
    boolean growWith(Forgiveness forgiveness, List<Part> parts) {
        boolean hasGrown = false;
        for (var part : parts) {
            hasGrown |= part instanceof Word(String text) && add(forgiveness, text);
        }
        return hasGrown;
    }

    List<Meaning> of(List<Part> parts, Forgiveness forgiveness) {
        return parts.stream().map(part -> of(part, forgiveness)).toList();
    }

    private Meaning of(Part part, Forgiveness forgiveness) {
        boolean isStrict = forgiveness == Forgiveness.LITTLE;
        return switch (part) {
            case Word(String text) -> {
                add(forgiveness, text);
                yield meaning(text);
            }
            case Digits digits ->
                Meaning.ofNumbers(isStrict ? NumberMeanings.near(digits) : NumberMeanings.wide(digits));
            case Address(String text) ->
                Meaning.ofNumbers(isStrict ? NumberMeanings.near(text) : NumberMeanings.wide(text));
        };
    }

    /** What was found out with less forgiveness is kept. */
    private boolean add(Forgiveness forgiveness, String word) {
        boolean hasGrown = false;
        for (var ofField : byField(word)) {
            hasGrown |= ofField.add(forgiveness);
        }
        return hasGrown;
    }

    private List<WordMeanings> byField(String word) {
        return ofWords.computeIfAbsent(word, unknown -> {
            var heard = HeardWord.of(word);
            return Stream.of(NameField.values())
                    .map(field -> new WordMeanings(heard, field, vocabularies.of(field.field())))
                    .toList();
        });
    }

    private Meaning meaning(String word) {
        var meanings = byField(word);
        return new Meaning(
                meanings.stream().flatMap(ofField -> ofField.words().stream()).toList(),
                meanings.stream()
                        .flatMap(ofField -> ofField.beginnings().stream())
                        .toList(),
                NumberMeanings.ofWord(word));
    }
}
