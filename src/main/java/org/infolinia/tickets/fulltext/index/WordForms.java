package org.infolinia.tickets.fulltext.index;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.infolinia.kernel.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * What stands in the index for a word: itself without marks, and its stem in a language. People leave marks out when they
 * type, so that the stem of the bare word counts, too. For one thread.
 */
final class WordForms {

    /** No word has it, so that beginnings of words find no stems. */
    private static final char STEM = '\u0001';

    private static final int SHORTEST_INFLECTED = 4;
    private static final int SHORTEST_STEM = 3;
    private static final String VOWELS = "aeiouy";
    private static final int MOST_FOLDED_FROM_ONE = 4;

    private final StempelStemmer polish = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    private final Map<Language, SnowballStemmer> others =
            new EnumMap<>(Map.of(Language.EN, new EnglishStemmer(), Language.AZ, new TurkishStemmer()));

    /** @param word in small letters */
    static Set<String> folded(String word) {
        var bare = withoutMarks(word);
        return word.indexOf('ə') < 0 ? Set.of(bare) : Set.of(bare, withoutMarks(word.replace('ə', 'e')));
    }

    /** @param word in small letters */
    Set<String> stems(String word, Language language) {
        var stems = new LinkedHashSet<String>();
        if (word.length() >= SHORTEST_INFLECTED && word.codePoints().allMatch(Character::isLetter)) {
            addStem(word, language, stems);
            folded(word).forEach(bare -> addStem(bare, language, stems));
        }
        return stems;
    }

    private void addStem(String word, Language language, Set<String> stems) {
        var stem = stem(word, language);
        if (stem.length() > 1) {
            stems.add(STEM
                    + language.code()
                    + (language == Language.PL ? shortened(withoutMarks(stem)) : withoutMarks(stem)));
        }
    }

    /** Stempel guesses of some words a stem and of others the first form, such as {@code kart} and {@code karta}. */
    private static String shortened(String stem) {
        int last = stem.length() - 1;
        return last >= SHORTEST_STEM && VOWELS.indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
    }

    private String stem(String word, Language language) {
        if (language == Language.PL) {
            var stem = polish.stem(word);
            return stem == null ? word : stem.toString();
        }
        var stemmer = others.get(language);
        if (stemmer == null) {
            return word;
        }
        stemmer.setCurrent(language == Language.AZ ? asInTurkish(word) : word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The endings of both languages are alike but for letters. */
    private static String asInTurkish(String word) {
        return word.replace('ə', 'e').replace('q', 'k');
    }

    private static String withoutMarks(String word) {
        var folded = new char[MOST_FOLDED_FROM_ONE * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }
}
