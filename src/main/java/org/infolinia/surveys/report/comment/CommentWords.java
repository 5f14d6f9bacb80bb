package org.infolinia.surveys.report.comment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.report.estimate.Score;

/**
 * The words that return in comments, their inflected forms taken together. What one person alone would say is not among
 * them: numbers and known names are left out, and so is every word that too few have used.
 */
final class CommentWords {

    static final int MOST_WORDS = 40;

    /** As many as a score needs; names, places and telephone numbers of single people stay below. */
    static final int LEAST_PEOPLE = Score.LEAST_ANSWERS;

    private static final int SHORTEST_WORD = 3;

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
    private final KnownNames names;
    private final Map<String, Uses> byStem = new HashMap<>();

    /** @param names that are left out, however they are inflected */
    CommentWords(Set<String> names) {
        this.names = new KnownNames(names);
    }

    private static final class Uses {

        private final Map<String, Integer> written = new HashMap<>();
        private final Set<Long> people = new HashSet<>();
        private final Set<Long> discontent = new HashSet<>();

        private CommentWord word() {
            var mostly = written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                    .orElseThrow()
                    .getKey();
            return new CommentWord(mostly, people.size(), discontent.size());
        }
    }

    void add(long person, Language language, String comment, boolean isLow) {
        for (var stem : stems(language, comment).entrySet()) {
            var uses = byStem.computeIfAbsent(stem.getKey(), any -> new Uses());
            uses.people.add(person);
            if (isLow) {
                uses.discontent.add(person);
            }
            stem.getValue().forEach(written -> uses.written.merge(written, 1, Integer::sum));
        }
    }

    /** The most used first. */
    List<CommentWord> mostUsed() {
        return byStem.values().stream()
                .filter(uses -> uses.people.size() >= LEAST_PEOPLE)
                .map(Uses::word)
                .sorted(Comparator.comparingInt(CommentWord::people).reversed().thenComparing(CommentWord::word))
                .limit(MOST_WORDS)
                .toList();
    }

    private Map<String, List<String>> stems(Language language, String comment) {
        var stems = new HashMap<String, List<String>>();
        try (var tokens = analyzer(language).tokenStream("comment", comment)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var written = comment.substring(offset.startOffset(), offset.endOffset())
                        .toLowerCase(language.locale());
                if (says(written)) {
                    stems.computeIfAbsent(term.toString(), any -> new ArrayList<>())
                            .add(written);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
        return stems;
    }

    private boolean says(String word) {
        return word.length() >= SHORTEST_WORD
                && word.codePoints().allMatch(Character::isLetter)
                && !names.contain(word);
    }

    private Analyzer analyzer(Language language) {
        return analyzers.computeIfAbsent(language, any -> switch (any) {
            case PL -> new PolishAnalyzer();
            case EN -> new EnglishAnalyzer();
            case AZ -> new TurkishAnalyzer();
        });
    }
}
