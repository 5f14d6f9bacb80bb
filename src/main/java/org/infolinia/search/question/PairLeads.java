package org.infolinia.search.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.infolinia.search.index.NamePair;
import org.infolinia.search.index.WordCode;
import org.infolinia.search.question.Meaning.Word;
import org.infolinia.search.vocabulary.Companions;
import org.jspecify.annotations.Nullable;

/**
 * Leads for two parts of a line at once. Words that one part may mean are taken in turn, and of the words beside each
 * those that the other part may mean.
 */
final class PairLeads {

    /** Whom so many stand beside, ... */
    private static final int MANY = 64;

    /** ... and no fewer than one in so many of them is meant: his own documents are followed, in the order of activity. */
    private static final int DENSE = 24;

    private final Witness other;
    private final Companions companions;
    private final float fromOthers;
    private final int parts;
    private final Deque<Word> words;
    private final PriorityQueue<Lead> leads = new PriorityQueue<>(Lead.BEST_FIRST);

    /**
     * @param one whose words are taken in turn; better the one that means less
     * @param fromOthers what the other parts of the line can add at most
     * @param parts how many parts the line has
     */
    PairLeads(Witness one, Witness other, Companions companions, float fromOthers, int parts) {
        this.other = other;
        this.companions = companions;
        this.fromOthers = fromOthers;
        this.parts = parts;
        words = new ArrayDeque<>(
                one.meaning().leadingWords().sorted(Word.SUREST_FIRST).toList());
    }

    /** The most promising of those that were not told yet; null when none is more promising than that. */
    @Nullable
    Lead next(float least) {
        while (!words.isEmpty() && most(words.getFirst()) > Math.max(least, promiseOfNext())) {
            addPairsWith(words.removeFirst());
        }
        return promiseOfNext() > least ? leads.poll() : null;
    }

    private float promiseOfNext() {
        var next = leads.peek();
        return next == null ? 0 : next.promise();
    }

    private float most(Word word) {
        return promise(word.evidence().certainty(), other.strongest());
    }

    private float promise(float certainty, float ofOther) {
        return (certainty + ofOther + fromOthers) / parts;
    }

    private void addPairsWith(Word word) {
        var ofWord = new PairsOfWord(word);
        companions.forEachOf(ofWord.code, ofWord);
        ofWord.addLeads();
    }

    /** What stands beside one word. */
    private final class PairsOfWord implements Companions.Told {

        private final Word word;
        private final long code;
        private final List<Lead> meant = new ArrayList<>();
        private int told;

        PairsOfWord(Word word) {
            this.word = word;
            this.code = WordCode.of(word.field(), word.text());
        }

        @Override
        public void accept(long companion, int things) {
            told++;
            var evidence = other.ofWord(companion);
            if (evidence != null) {
                var promise = promise(word.evidence().certainty(), evidence.certainty());
                meant.add(new Lead(promise, things, Lead.ofPair(NamePair.of(code, companion))));
            }
        }

        void addLeads() {
            if (meant.size() > MANY && meant.size() * DENSE > told) {
                float best = meant.stream()
                        .max(Comparator.comparing(Lead::promise))
                        .orElseThrow()
                        .promise();
                leads.add(new Lead(best, word.frequency(), Lead.ofTerm(word.field(), word.text())));
            } else {
                leads.addAll(meant);
            }
        }
    }
}
