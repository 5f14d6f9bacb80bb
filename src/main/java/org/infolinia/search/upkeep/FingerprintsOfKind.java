package org.infolinia.search.upkeep;

import java.util.Arrays;
import org.apache.lucene.util.IntroSorter;

/** What an index holds of one kind: the id and the fingerprint of each document, sixteen bytes for each. */
final class FingerprintsOfKind {

    private static final int FIRST_SIZE = 1024;

    private long[] ids = new long[FIRST_SIZE];
    private long[] fingerprints = new long[FIRST_SIZE];
    private int size;

    void add(long id, long fingerprint) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
        }
        ids[size] = id;
        fingerprints[size++] = fingerprint;
    }

    /** Puts them in the order of their ids. */
    void sort() {
        new ById().sort(0, size);
    }

    int size() {
        return size;
    }

    long id(int place) {
        return ids[place];
    }

    long fingerprint(int place) {
        return fingerprints[place];
    }

    private final class ById extends IntroSorter {

        private long pivot;

        @Override
        protected void setPivot(int place) {
            pivot = ids[place];
        }

        @Override
        protected int comparePivot(int place) {
            return Long.compare(pivot, ids[place]);
        }

        @Override
        protected void swap(int one, int other) {
            swap(ids, one, other);
            swap(fingerprints, one, other);
        }

        private static void swap(long[] values, int one, int other) {
            long kept = values[one];
            values[one] = values[other];
            values[other] = kept;
        }
    }
}
