package org.infolinia.search.question;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A segment of the index as one question reads it; what was opened once is used again. */
final class Segment {

    private final LeafReaderContext context;
    private final Map<String, TermsEnum> terms = new HashMap<>();
    private @Nullable PostingsEnum reused;

    Segment(LeafReaderContext context) {
        this.context = context;
    }

    LeafReader reader() {
        return context.reader();
    }

    /** The number of the segment among all. */
    int number() {
        return context.ord;
    }

    /** What to add to its documents' numbers to have those of the whole index. */
    int base() {
        return context.docBase;
    }

    /** The documents with a term, to be read before the next are asked for; null when there are none. */
    @Nullable
    DocIdSetIterator documents(String field, BytesRef term) throws IOException {
        var ofField = terms(field);
        if (!ofField.seekExact(term)) {
            return null;
        }
        reused = ofField.postings(reused, PostingsEnum.NONE);
        return reused;
    }

    private TermsEnum terms(String field) throws IOException {
        var opened = terms.get(field);
        if (opened == null) {
            var all = context.reader().terms(field);
            opened = all == null ? TermsEnum.EMPTY : all.iterator();
            terms.put(field, opened);
        }
        return opened;
    }
}
