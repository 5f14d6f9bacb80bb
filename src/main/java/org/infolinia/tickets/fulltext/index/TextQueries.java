package org.infolinia.tickets.fulltext.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.fulltext.question.Question;
import org.infolinia.tickets.fulltext.question.Question.Part;
import org.infolinia.tickets.fulltext.question.Sought;
import org.infolinia.tickets.fulltext.question.Sought.From;
import org.infolinia.tickets.fulltext.question.Sought.InQueue;
import org.infolinia.tickets.fulltext.question.Sought.InState;
import org.infolinia.tickets.fulltext.question.Sought.Numbered;
import org.infolinia.tickets.fulltext.question.Sought.OnTopic;
import org.infolinia.tickets.fulltext.question.Sought.OwnedBy;
import org.infolinia.tickets.fulltext.question.Sought.Saying;
import org.infolinia.tickets.fulltext.question.Sought.Tagged;
import org.infolinia.tickets.fulltext.question.Sought.To;
import org.infolinia.tickets.fulltext.question.Sought.WithAttachment;
import org.infolinia.tickets.fulltext.question.Sought.Written;

/** Questions as the index is asked them. For one thread. */
final class TextQueries {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{Mn}]+");
    private static final int SHORTEST_BEGINNING = 2;
    private static final float AS_TYPED = 2;
    private static final float IN_SUBJECT = 1.5f;
    private static final float IN_FILES = 0.7f;
    private static final float IN_NAMES = 0.8f;
    /** How much a word counts that stands in a second field, too. */
    private static final float IN_OTHERS = 0.1f;

    private final WordForms forms = new WordForms();

    /** What is asked, among the messages of these programs. */
    Query query(Question question, Collection<ProgramId> programs) {
        var all = new BooleanQuery.Builder();
        all.add(
                LongPoint.newSetQuery(
                        IndexField.PROGRAM,
                        programs.stream().mapToLong(ProgramId::value).toArray()),
                Occur.FILTER);
        for (var group : question.all()) {
            all.add(anyOf(group), hasWords(group) ? Occur.MUST : Occur.FILTER);
        }
        return all.build();
    }

    private static boolean hasWords(List<Part> group) {
        return group.stream().anyMatch(part -> !part.isExcluded() && part.sought() instanceof Saying);
    }

    private Query anyOf(List<Part> group) {
        if (group.size() == 1) {
            return of(group.getFirst());
        }
        var any = new BooleanQuery.Builder();
        group.forEach(part -> any.add(of(part), Occur.SHOULD));
        return any.build();
    }

    private Query of(Part part) {
        var query = of(part.sought());
        return part.isExcluded()
                ? new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(query, Occur.MUST_NOT)
                        .build()
                : query;
    }

    private Query of(Sought sought) {
        return switch (sought) {
            case Saying saying -> said(saying);
            case From(var words) -> phrase(IndexField.FROM, split(words), true);
            case To(var words) -> phrase(IndexField.TO, split(words), true);
            case InState(var state) -> term(IndexField.STATE, state.name());
            case Tagged(var word) -> term(IndexField.TAG, word);
            case InQueue(var keys) -> anyTerm(IndexField.QUEUE, keys);
            case OwnedBy(var agents) ->
                agents.isEmpty()
                        ? LongPoint.newExactQuery(IndexField.OWNER, IndexField.NOBODY)
                        : LongPoint.newSetQuery(
                                IndexField.OWNER,
                                agents.stream().mapToLong(AgentId::value).toArray());
            case OnTopic(var topic) -> term(IndexField.TOPIC, topic.name());
            case WithAttachment() -> term(IndexField.HAS_FILE, IndexField.HAS_FILE);
            case Numbered(long number) -> LongPoint.newExactQuery(IndexField.TICKET, number);
            case Written(var from, var until) ->
                LongPoint.newRangeQuery(IndexField.AT, milliseconds(from), milliseconds(until) - 1);
        };
    }

    private static long milliseconds(Instant instant) {
        return instant.equals(Instant.MIN)
                ? Long.MIN_VALUE
                : instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    /** In any of the fields that hold what was said. */
    private Query said(Saying saying) {
        var words = split(saying.words());
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        return new DisjunctionMaxQuery(
                List.of(
                        said(IndexField.TEXT, words, saying),
                        new BoostQuery(said(IndexField.SUBJECT, words, saying), IN_SUBJECT),
                        new BoostQuery(said(IndexField.FILES, words, saying), IN_FILES),
                        new BoostQuery(said(IndexField.FROM, words, saying), IN_NAMES)),
                IN_OTHERS);
    }

    /** What is written in one, such as an address, stands in one. */
    private Query said(String field, List<String> words, Saying saying) {
        return words.size() > 1 || saying.isPhrase()
                ? phrase(field, words, saying.isBeginning())
                : word(field, words.getFirst(), saying.isBeginning());
    }

    private Query word(String field, String word, boolean isBeginning) {
        var any = new BooleanQuery.Builder();
        for (var folded : WordForms.folded(word)) {
            any.add(new BoostQuery(term(field, folded), AS_TYPED), Occur.SHOULD);
            if (isBeginning && folded.length() >= SHORTEST_BEGINNING) {
                any.add(new PrefixQuery(new Term(field, folded)), Occur.SHOULD);
            }
        }
        for (var language : Language.values()) {
            forms.stems(word, language).forEach(stem -> any.add(term(field, stem), Occur.SHOULD));
        }
        return any.build();
    }

    /** Exactly these words, one after another; a beginning is only that of a single word. */
    private static Query phrase(String field, List<String> words, boolean isBeginning) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (words.size() == 1) {
            return asTyped(field, words.getFirst(), isBeginning);
        }
        var phrase = new MultiPhraseQuery.Builder();
        for (var word : words) {
            phrase.add(WordForms.folded(word).stream()
                    .map(folded -> new Term(field, folded))
                    .toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static Query asTyped(String field, String word, boolean isBeginning) {
        var any = new BooleanQuery.Builder();
        for (var folded : WordForms.folded(word)) {
            any.add(term(field, folded), Occur.SHOULD);
            if (isBeginning && folded.length() >= SHORTEST_BEGINNING) {
                any.add(new PrefixQuery(new Term(field, folded)), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static List<String> split(String words) {
        return Arrays.stream(BETWEEN_WORDS.split(TextAnalyzer.small(MessageText.inOneForm(words))))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Query anyTerm(String field, Collection<String> values) {
        var any = new BooleanQuery.Builder();
        new LinkedHashSet<>(values).forEach(value -> any.add(term(field, value), Occur.SHOULD));
        return any.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, new BytesRef(value)));
    }
}
