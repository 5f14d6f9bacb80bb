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

    /** What is cheap and likely. */
    List<Meaning> near(List<Part> parts) {
        return parts.stream().map(this::near).toList();
    }

    /** That and what forgives more. */
    List<Meaning> wide(List<Part> parts) {
        return parts.stream().map(this::wide).toList();
    }

    private Meaning near(Part part) {
        return switch (part) {
            case Word(String text) -> meaning(text, near(text));
            case Digits digits -> Meaning.ofNumbers(NumberMeanings.near(digits));
            case Address(String text) -> Meaning.ofNumbers(NumberMeanings.near(text));
        };
    }

    private Meaning wide(Part part) {
        return switch (part) {
            case Word(String text) -> meaning(text, wide(text));
            case Digits digits -> Meaning.ofNumbers(NumberMeanings.wide(digits));
            case Address(String text) -> Meaning.ofNumbers(NumberMeanings.wide(text));
        };
    }

    private List<WordMeanings> near(String word) {
        return ofWords.computeIfAbsent(
                word,
                unknown -> Stream.of(NameField.values())
                        .map(field -> WordMeanings.near(word, field, vocabularies.of(field.field())))
                        .toList());
    }

    private List<WordMeanings> wide(String word) {
        var meanings = near(word);
        meanings.forEach(WordMeanings::addWide);
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
