package org.infolinia.search.question;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/** Documents from an ascending list. */
final class ListedDocuments extends DocIdSetIterator {

    private final long[] documents;
    private int next;
    private int current = -1;

    ListedDocuments(long[] documents) {
        this.documents = documents;
    }

    @Override
    public int docID() {
        return current;
    }

    @Override
    public int nextDoc() {
        current = next < documents.length ? (int) documents[next++] : NO_MORE_DOCS;
        return current;
    }

    @Override
    public int advance(int target) {
        int found = Arrays.binarySearch(documents, next, documents.length, target);
        next = found < 0 ? -found - 1 : found;
        return nextDoc();
    }

    @Override
    public long cost() {
        return documents.length;
    }
}
