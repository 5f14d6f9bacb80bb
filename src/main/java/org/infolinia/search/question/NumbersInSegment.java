package org.infolinia.search.question;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.infolinia.search.question.Meaning.Number;
import org.jspecify.annotations.Nullable;

/** The documents of a segment whose phones, cards, addresses and the like fit. */
final class NumbersInSegment {

    private static final int MOST_DOCUMENTS = 20_000;
    private static final int TERMS_BETWEEN_LOOKS_AT_THE_CLOCK = 64;

    private final LeafReader reader;
    private final Deadline deadline;
    private final EvidenceByNumber documents = new EvidenceByNumber();
    private @Nullable PostingsEnum reused;

    NumbersInSegment(LeafReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /** The first {@value #MOST_DOCUMENTS}; a number that points at more is hardly a clue. */
    EvidenceByNumber documents(List<Number> numbers) throws IOException {
        for (var number : numbers) {
            var terms = reader.terms(number.field());
            if (terms != null) {
                add(number, terms);
            }
        }
        return documents;
    }

    private void add(Number number, Terms terms) throws IOException {
        var text = new BytesRef(number.text());
        switch (number.fit()) {
            case WHOLE -> addWhole(text, terms.iterator(), number.evidence());
            case BEGINNING -> addBeginningWith(text, terms.iterator(), term -> true, number.evidence());
            case NEARLY ->
                addBeginningWith(
                        new BytesRef(text.bytes, text.offset, number.intact()),
                        terms.iterator(),
                        term -> OneEdit.separatesAtMost(text, term),
                        number.evidence());
        }
    }

    private void addWhole(BytesRef text, TermsEnum terms, Evidence evidence) throws IOException {
        if (terms.seekExact(text)) {
            addDocuments(terms, evidence);
        }
    }

    private void addBeginningWith(BytesRef beginning, TermsEnum terms, Predicate<BytesRef> isMeant, Evidence evidence)
            throws IOException {
        if (terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        int seen = 0;
        do {
            if (!StringHelper.startsWith(terms.term(), beginning) || isEnough(++seen)) {
                return;
            }
            if (isMeant.test(terms.term())) {
                addDocuments(terms, evidence);
            }
        } while (terms.next() != null);
    }

    private boolean isEnough(int seenTerms) {
        return documents.size() >= MOST_DOCUMENTS
                || seenTerms % TERMS_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && deadline.isOver();
    }

    private void addDocuments(TermsEnum terms, Evidence evidence) throws IOException {
        reused = terms.postings(reused, PostingsEnum.NONE);
        while (reused.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && documents.size() < MOST_DOCUMENTS) {
            documents.add(reused.docID(), evidence);
        }
    }
}
