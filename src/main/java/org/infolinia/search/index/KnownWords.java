package org.infolinia.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.SearcherManager;
import org.infolinia.search.vocabulary.Vocabularies;
import org.infolinia.search.vocabulary.WordPairs;
import org.jspecify.annotations.Nullable;

/**
 * The words of an index that its askers know. One thread notes and learns what is put; another may read all of them from
 * the index anew beside it.
 */
final class KnownWords {

    private static final ThreadFactory NAMED =
            Thread.ofPlatform().name("search-index-pairs").daemon().factory();

    private final Map<String, Map<String, Integer>> unlearned = new HashMap<>();
    private final Map<NamePair, Integer> unlearnedPairs = new HashMap<>();
    private volatile Vocabularies present = new Vocabularies(Field.OF_WORDS);
    private volatile @Nullable Vocabularies beingLearned;

    Vocabularies present() {
        return present;
    }

    /** Remembers the words of a thing until they are learned. */
    void note(ThingWords words) {
        words.forEachTerm(term -> unlearned
                .computeIfAbsent(term.name(), name -> new HashMap<>())
                .merge(term.stringValue(), 1, Integer::sum));
        words.pairs().forEach(pair -> unlearnedPairs.merge(pair, 1, Integer::sum));
    }

    /** What is being learned is looked at first, since it takes the place of the present at any moment. */
    void learnNoted() {
        var next = beingLearned;
        var now = present;
        var pairs = new WordPairs();
        unlearnedPairs.forEach((pair, things) -> pairs.add(pair.one(), pair.other(), things));
        learn(now, unlearned);
        now.companions().learn(pairs);
        if (next != null && next != now) {
            learn(next, unlearned);
            next.companions().learn(pairs);
        }
        unlearned.clear();
        unlearnedPairs.clear();
    }

    /** Reads all words from the index; what is noted meanwhile is learned in both vocabularies. */
    void learnAnew(SearcherManager searchers) throws IOException {
        var next = new Vocabularies(Field.OF_WORDS);
        beingLearned = next;
        try {
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                learnAll(next, searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
            present = next;
        } finally {
            beingLearned = null;
        }
    }

    /** What stands side by side takes as long to read as the words, so both are read at once. */
    private static void learnAll(Vocabularies learning, IndexReader index) throws IOException {
        try (var beside = Executors.newSingleThreadExecutor(NAMED)) {
            var pairs = beside.submit(() -> LivingWords.pairs(index));
            learn(learning, livingWords(index));
            learning.companions().learn(pairs.get());
        } catch (ExecutionException e) {
            throw new IOException("The words that stand side by side could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the words of an index were read", e);
        }
    }

    private static Map<String, Map<String, Integer>> livingWords(IndexReader index) throws IOException {
        Map<String, Map<String, Integer>> living = new HashMap<>();
        for (var field : Field.OF_WORDS) {
            living.put(field, LivingWords.of(index, field));
            living.put(Field.spelled(field), LivingWords.of(index, Field.spelled(field)));
        }
        return living;
    }

    private static void learn(Vocabularies learning, Map<String, Map<String, Integer>> counted) {
        for (var field : Field.OF_WORDS) {
            var spellings = counted.getOrDefault(Field.spelled(field), Map.of());
            learning.of(field).learn(counted.getOrDefault(field, Map.of()), spellings.keySet());
        }
    }
}
