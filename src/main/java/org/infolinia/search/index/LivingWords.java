package org.infolinia.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The words of what can be found. A word that only removed things had is not among them, though the disk still has it. */
final class LivingWords {

    private LivingWords() {}

    /** Each word of the field with the number of things that have it. */
    static Map<String, Integer> of(IndexReader reader, String field) throws IOException {
        var counted = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            count(leaf.reader(), field, counted);
        }
        return counted;
    }

    private static void count(LeafReader leaf, String field, Map<String, Integer> counted) throws IOException {
        var terms = leaf.terms(field);
        var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        while (each.next() != null) {
            int things = things(each, leaf.getLiveDocs());
            if (things > 0) {
                counted.merge(each.term().utf8ToString(), things, Integer::sum);
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
