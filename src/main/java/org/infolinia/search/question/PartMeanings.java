package org.infolinia.search.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.search.question.SearchLine.Address;
import org.infolinia.search.question.SearchLine.Digits;
import org.infolinia.search.question.SearchLine.Part;
import org.infolinia.search.question.SearchLine.Word;
import org.infolinia.search.vocabulary.Vocabularies;

/** What the parts of a line may mean to those who know these words. */
final class PartMeanings {

    private final Vocabularies vocabularies;
    private final Map<String, List<WordMeanings>> ofWords = new HashMap<>();

    PartMeanings(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<Meaning> of(List<Part> parts, Forgiveness forgiveness) {
        return parts.stream().map(part -> of(part, forgiveness)).toList();
    }

    private Meaning of(Part part, Forgiveness forgiveness) {
        boolean isStrict = forgiveness == Forgiveness.LITTLE;
        return switch (part) {
            case Word(String text) -> meaning(text, ofWord(text, forgiveness));
            case Digits digits ->
                Meaning.ofNumbers(isStrict ? NumberMeanings.near(digits) : NumberMeanings.wide(digits));
            case Address(String text) ->
                Meaning.ofNumbers(isStrict ? NumberMeanings.near(text) : NumberMeanings.wide(text));
        };
    }

    /** What was found out with less forgiveness is kept. */
    private List<WordMeanings> ofWord(String word, Forgiveness forgiveness) {
        var meanings = ofWords.computeIfAbsent(
                word,
                unknown -> Stream.of(NameField.values())
                        .map(field -> new WordMeanings(word, field, vocabularies.of(field.field())))
                        .toList());
        meanings.forEach(ofField -> ofField.add(forgiveness));
        return meanings;
    }

    private static Meaning meaning(String word, List<WordMeanings> meanings) {
        return new Meaning(
                meanings.stream().flatMap(ofField -> ofField.words().stream()).toList(),
                meanings.stream()
                        .flatMap(ofField -> ofField.beginnings().stream())
                        .toList(),
                NumberMeanings.ofWord(word));
    }
}
