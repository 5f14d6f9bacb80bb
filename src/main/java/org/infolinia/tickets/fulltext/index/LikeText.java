package org.infolinia.tickets.fulltext.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * What tells one text from others: its words that are rare among all texts, each with its weight. Another text is as like
 * it as the weight of those of them that it has, too. Lucene's {@link MoreLikeThis} chooses the words.
 */
public final class LikeText {

    /** In characters; what the matter is, people say first. */
    private static final int MAXIMUM_LENGTH = 4_000;

    private static final int MOST_TERMS = 60;
    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_WORD = 3;

    /** What stands in fewer texts is in this one alone. */
    private static final int FEWEST_TEXTS = 2;

    /** What stands in more of all texts than this tells nothing. */
    private static final double COMMON = 0.25;

    /** So many texts may have a word however few there are. */
    private static final int FEW_TEXTS = 50;

    /** One word alone makes no likeness. */
    private static final int FEWEST_WORDS_IN_COMMON = 2;

    /** What people say around the matter; in a young index such words are no more frequent than others. */
    private static final Set<String> COURTESIES = Set.of(
            "dzień",
            "dobry",
            "witam",
            "szanowni",
            "państwo",
            "proszę",
            "prosze",
            "pomoc",
            "dziękuję",
            "dziekuje",
            "pozdrawiam",
            "poważaniem",
            "góry",
            "hello",
            "dear",
            "please",
            "help",
            "thank",
            "thanks",
            "regards",
            "kind",
            "salam",
            "zəhmət",
            "xahiş",
            "edirəm",
            "kömək",
            "təşəkkür",
            "hörmətlə");

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(1);

    /** Several messages of a ticket may be like it. */
    private static final int MESSAGES_OF_TICKET = 4;

    private final Map<String, Word> words;
    private final Language language;

    private LikeText(Map<String, Word> words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** A word as it was written, with the terms of its forms. */
    private record Word(Set<Term> terms, float weight) {

        Query query() {
            var any = new BooleanQuery.Builder();
            terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
            return new BoostQuery(new ConstantScoreQuery(any.build()), weight);
        }
    }

    /**
     * @param ticket number
     * @param likeness what it has in common, the likest words first
     */
    public record Found(long ticket, Likeness likeness) {}

    /** @param share above 0, at most 1 */
    public record Likeness(double share, List<String> words) {

        public Likeness {
            words = List.copyOf(words);
        }
    }

    static LikeText of(IndexReader reader, String subject, String text, Language language) throws IOException {
        var whole = shortened(MessageText.inOneForm(subject + "\n" + text));
        var weights = weights(reader, MessageText.inOneForm(subject), whole, language);
        return new LikeText(heaviest(written(whole, language, weights)), language);
    }

    /** How much each chosen term weighs. */
    private static Map<Term, Float> weights(IndexReader reader, String subject, String whole, Language language)
            throws IOException {
        var chooser = new MoreLikeThis(reader);
        chooser.setAnalyzer(TextIndex.analyzer(language));
        chooser.setFieldNames(new String[] {IndexField.TEXT, IndexField.SUBJECT});
        chooser.setMinTermFreq(1);
        chooser.setMinDocFreq(FEWEST_TEXTS);
        chooser.setMaxDocFreq(Math.max(FEW_TEXTS, (int) (COMMON * reader.numDocs())));
        chooser.setMinWordLen(SHORTEST_WORD);
        chooser.setMaxQueryTerms(MOST_TERMS);
        chooser.setBoost(true);
        var chosen = chooser.like(Map.of(IndexField.TEXT, List.of(whole), IndexField.SUBJECT, List.of(subject)));
        var weights = new HashMap<Term, Float>();
        for (var clause : (BooleanQuery) chosen) {
            if (clause.query() instanceof BoostQuery boosted && boosted.getQuery() instanceof TermQuery term) {
                weights.put(term.getTerm(), boosted.getBoost());
            }
        }
        return weights;
    }

    /** The words as they were first written, with those of their terms that were chosen; forms of one word are one. */
    private static Map<String, Word> written(String whole, Language language, Map<Term, Float> weights)
            throws IOException {
        var terms = new LinkedHashMap<String, Set<String>>();
        try (var tokens = TextIndex.analyzer(language).tokenStream(IndexField.TEXT, whole)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = TextAnalyzer.small(whole.substring(offset.startOffset(), offset.endOffset()));
                if (!isEmpty(word, language)) {
                    terms.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(term.toString());
                }
            }
            tokens.end();
        }
        var words = new LinkedHashMap<String, Word>();
        var firstWith = new HashMap<String, String>();
        terms.forEach((word, forms) -> {
            var known =
                    forms.stream().filter(firstWith::containsKey).findFirst().map(firstWith::get);
            forms.forEach(form -> firstWith.putIfAbsent(form, known.orElse(word)));
            add(words, known.orElse(word), forms, weights);
        });
        return words;
    }

    /** A word is looked for in both fields, whichever of them its terms were chosen from. */
    private static void add(Map<String, Word> words, String word, Set<String> forms, Map<Term, Float> weights) {
        var terms = forms.stream().flatMap(LikeText::inBothFields).collect(Collectors.toSet());
        double weight = terms.stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0f))
                .max()
                .orElse(0);
        if (weight > 0) {
            words.merge(word, new Word(terms, (float) weight), (one, other) -> {
                var all = new HashSet<>(one.terms());
                all.addAll(other.terms());
                return new Word(all, Math.max(one.weight(), other.weight()));
            });
        }
    }

    private static Stream<Term> inBothFields(String form) {
        return Stream.of(new Term(IndexField.TEXT, form), new Term(IndexField.SUBJECT, form));
    }

    private static Map<String, Word> heaviest(Map<String, Word> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(Word::weight).reversed()))
                .limit(MOST_WORDS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean isEmpty(String word, Language language) {
        var stopWords = switch (language) {
            case PL -> PolishAnalyzer.getDefaultStopSet();
            case EN -> EnglishAnalyzer.getDefaultStopSet();
            case AZ -> TurkishAnalyzer.getDefaultStopSet();
        };
        return stopWords.contains(word) || COURTESIES.contains(word);
    }

    List<Found> among(IndexSearcher shared, ProgramId program, Collection<Long> tickets, int limit) throws IOException {
        if (words.isEmpty() || tickets.isEmpty()) {
            return List.of();
        }
        var searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST_SEARCH.toMillis()));
        var query = new BooleanQuery.Builder()
                .add(query(), Occur.MUST)
                .add(LongPoint.newExactQuery(IndexField.PROGRAM, program.value()), Occur.FILTER)
                .add(LongPoint.newSetQuery(IndexField.TICKET, tickets), Occur.FILTER)
                // What others write about a matter does not tell what it is.
                .add(LongPoint.newExactQuery(IndexField.ASIDE, IndexField.NO_ASIDE), Occur.FILTER)
                .build();
        var found = new LinkedHashMap<Long, Found>();
        for (var hit : searcher.search(query, limit * MESSAGES_OF_TICKET).scoreDocs) {
            long ticket = searcher.storedFields()
                    .document(hit.doc, Set.of(IndexField.TICKET))
                    .getField(IndexField.TICKET)
                    .numericValue()
                    .longValue();
            if (!found.containsKey(ticket)) {
                likeness(searcher, hit).ifPresent(likeness -> found.put(ticket, new Found(ticket, likeness)));
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    /** How like a text is that stands in no index; empty when it is not. */
    public Optional<Likeness> with(String other) {
        if (words.isEmpty() || other.isBlank()) {
            return Optional.empty();
        }
        var memory = new MemoryIndex();
        memory.addField(IndexField.TEXT, shortened(MessageText.inOneForm(other)), TextIndex.analyzer(language));
        try {
            var searcher = memory.createSearcher();
            var hits = searcher.search(query(), 1).scoreDocs;
            return hits.length == 0 ? Optional.empty() : likeness(searcher, hits[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }

    private Optional<Likeness> likeness(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var matches = weight.matches(leaf, hit.doc - leaf.docBase);
        if (matches == null) {
            return Optional.empty();
        }
        var common = NamedMatches.findNamedMatches(matches).stream()
                .map(NamedMatches::getName)
                .collect(Collectors.toSet());
        var inCommon = words.keySet().stream().filter(common::contains).toList();
        return inCommon.size() < FEWEST_WORDS_IN_COMMON
                ? Optional.empty()
                : Optional.of(new Likeness(weightOf(inCommon) / weightOf(words.keySet()), inCommon));
    }

    private double weightOf(Collection<String> some) {
        return words.entrySet().stream()
                .filter(word -> some.contains(word.getKey()))
                .mapToDouble(word -> word.getValue().weight())
                .sum();
    }

    private Query query() {
        var any = new BooleanQuery.Builder();
        words.forEach((word, terms) -> any.add(NamedMatches.wrapQuery(word, terms.query()), Occur.SHOULD));
        return any.build();
    }

    private static String shortened(String text) {
        return text.length() > MAXIMUM_LENGTH ? text.substring(0, MAXIMUM_LENGTH) : text;
    }
}
