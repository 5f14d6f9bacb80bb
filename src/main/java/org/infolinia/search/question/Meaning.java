package org.infolinia.search.question;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that one part of the line may mean.
 *
 * @param words known words, each in one field
 * @param beginnings every word of a field that begins so
 * @param numbers terms of fields that nobody shares, such as phones and addresses
 */
record Meaning(List<Word> words, List<Beginning> beginnings, List<Number> numbers) {

    Meaning {
        words = List.copyOf(words);
        beginnings = List.copyOf(beginnings);
        numbers = List.copyOf(numbers);
    }

    static Meaning ofNumbers(List<Number> numbers) {
        return new Meaning(List.of(), List.of(), numbers);
    }

    /** @param frequency how many things have the word, as far as the vocabulary knows */
    record Word(String field, String text, Evidence evidence, int frequency) {

        /** Among equals the commonest first. */
        static final Comparator<Word> SUREST_FIRST = Comparator.comparingDouble(
                        (Word word) -> word.evidence().certainty())
                .thenComparingInt(Word::frequency)
                .reversed();
    }

    /**
     * @param commonest the most frequent words that begin so
     * @param frequency how many things have any of the words
     */
    record Beginning(String field, String text, Evidence evidence, List<Word> commonest, long frequency) {
        Beginning {
            commonest = List.copyOf(commonest);
        }

        boolean isToldInFull() {
            return commonest.stream().mapToLong(Word::frequency).sum() == frequency;
        }
    }

    /**
     * Terms of {@code field} that are, begin with, or are nearly {@code text}.
     *
     * @param intact how many letters from the beginning of the text are surely those of the term
     */
    record Number(String field, String text, Fit fit, int intact, Evidence evidence) {

        static Number whole(String field, String text, Evidence evidence) {
            return new Number(field, text, Fit.WHOLE, text.length(), evidence);
        }

        static Number beginning(String field, String text, Evidence evidence) {
            return new Number(field, text, Fit.BEGINNING, text.length(), evidence);
        }

        static Number nearly(String field, String text, int intact, Evidence evidence) {
            return new Number(field, text, Fit.NEARLY, intact, evidence);
        }
    }

    /** How a term must fit. */
    enum Fit {
        WHOLE,
        BEGINNING,
        /** But for one letter. */
        NEARLY
    }

    /** The words that are led by: those it knows, and the commonest for each beginning. */
    Stream<Word> leadingWords() {
        return Stream.concat(words.stream(), beginnings.stream().flatMap(beginning -> beginning.commonest().stream()));
    }

    /** Whether there are no more words than those it leads by. */
    boolean isToldInFull() {
        return beginnings.stream().allMatch(Beginning::isToldInFull);
    }

    /** The certainty of the strongest evidence in each field of words; none for fields without. */
    Map<String, Float> strongestByField() {
        var strongest = new HashMap<String, Float>();
        words.forEach(word -> strongest.merge(word.field(), word.evidence().certainty(), Math::max));
        beginnings.forEach(beginning ->
                strongest.merge(beginning.field(), beginning.evidence().certainty(), Math::max));
        return strongest;
    }

    /** How many things the words may point at; numbers come on top. */
    long frequency() {
        return words.stream().mapToLong(Word::frequency).sum()
                + beginnings.stream().mapToLong(Beginning::frequency).sum();
    }
}
