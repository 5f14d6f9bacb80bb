package org.infolinia.search.question;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.infolinia.search.index.Field;
import org.infolinia.search.index.NamePair;
import org.jspecify.annotations.Nullable;

/**
 * Documents that some evidence points at; from them the hunt starts.
 *
 * @param promise how certain one of them can be at most
 * @param frequency about how many documents there are
 */
record Lead(float promise, long frequency, Documents documents) {

    /** The most promising first, and among equals those that point at the most. */
    static final Comparator<Lead> BEST_FIRST = Comparator.comparingDouble(Lead::promise)
            .thenComparingLong(Lead::frequency)
            .reversed();

    /** Opens the documents of a segment in the order of activity; they are only read when the hunt gets so far. */
    interface Documents {
        @Nullable
        DocIdSetIterator in(Segment segment) throws IOException;
    }

    static Documents ofTerm(String field, String text) {
        return segment -> segment.documents(field, new BytesRef(text));
    }

    static Documents ofPair(NamePair pair) {
        return segment -> segment.documents(Field.PAIR, pair.term());
    }
}
