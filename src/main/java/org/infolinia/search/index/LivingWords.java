package org.infolinia.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.infolinia.search.vocabulary.WordPairs;
import org.jspecify.annotations.Nullable;

/** The words of what can be found. A word that only removed things had is not among them, though the disk still has it. */
final class LivingWords {

    private LivingWords() {}

    /** Hears of the terms of a field and how many things have each. */
    private interface Told {
        void accept(BytesRef term, int things);
    }

    /** Each word of the field with the number of things that have it. */
    static Map<String, Integer> of(IndexReader reader, String field) throws IOException {
        var counted = new HashMap<String, Integer>();
        forEach(reader, field, (term, things) -> counted.put(term.utf8ToString(), things));
        return counted;
    }

    /** The words that stand side by side. */
    static WordPairs pairs(IndexReader reader) throws IOException {
        var pairs = new WordPairs();
        forEach(reader, Field.PAIR, (term, things) -> {
            var pair = NamePair.read(term);
            pairs.add(pair.one(), pair.other(), things);
        });
        return pairs;
    }

    private static void forEach(IndexReader reader, String field, Told told) throws IOException {
        var living = MultiBits.getLiveDocs(reader);
        var terms = MultiTerms.getTerms(reader, field);
        var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        while (each.next() != null) {
            int things = things(each, living);
            if (things > 0) {
                told.accept(each.term(), things);
            }
        }
    }

    private static int things(TermsEnum word, @Nullable Bits living) throws IOException {
        if (living == null) {
            return word.docFreq();
        }
        int things = 0;
        var each = word.postings(null, PostingsEnum.NONE);
        while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            things += living.get(each.docID()) ? 1 : 0;
        }
        return things;
    }
}
