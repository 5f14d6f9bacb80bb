package org.infolinia.search.question;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.search.question.SearchLine.Address;
import org.infolinia.search.question.SearchLine.Digits;
import org.infolinia.search.question.SearchLine.Part;
import org.infolinia.search.question.SearchLine.Word;
import org.infolinia.search.vocabulary.Vocabularies;

/** What the parts of a line may mean to those who know these words. */
final class PartMeanings {

    private final Vocabularies vocabularies;

    PartMeanings(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What is cheap and likely. */
    List<Meaning> near(List<Part> parts) {
        return parts.stream().map(part -> of(part, false)).toList();
    }

    /** That and what forgives more. */
    List<Meaning> wide(List<Part> parts) {
        return parts.stream().map(part -> of(part, true)).toList();
    }

    private Meaning of(Part part, boolean isWide) {
        return switch (part) {
            case Word(String text) -> ofWord(text, isWide);
            case Digits digits -> Meaning.ofNumbers(isWide ? NumberMeanings.wide(digits) : NumberMeanings.near(digits));
            case Address(String text) ->
                Meaning.ofNumbers(isWide ? NumberMeanings.wide(text) : NumberMeanings.near(text));
        };
    }

    private Meaning ofWord(String word, boolean isWide) {
        var words = new ArrayList<Meaning.Word>();
        var beginnings = new ArrayList<Meaning.Beginning>();
        for (var field : NameField.values()) {
            var meanings = new WordMeanings(word, field, vocabularies.of(field.field()));
            meanings.addNear();
            if (isWide) {
                meanings.addWide();
            }
            words.addAll(meanings.words());
            beginnings.addAll(meanings.beginnings());
        }
        return new Meaning(words, beginnings, NumberMeanings.ofWord(word));
    }
}
