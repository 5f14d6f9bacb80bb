package org.infolinia.search.vocabulary;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From the hash of a key to the numbers of the words that have it, in one sorted array: eight bytes a key, so that a word
 * with its dozens of keys takes hundreds of bytes instead of the thousands of a map. Different keys may share a hash, so whoever asks looks at the words he gets.
 */
final class HashedWords {

    private static final long HASH_MASK = 0xFFFF_FFFFL;
    private static final int FEW = 1 << 13;

    private final long[] entries;

    private HashedWords(long[] entries) {
        this.entries = entries;
    }

    /** Gathers entries until {@link #build}. */
    static final class Builder {

        private static final int FIRST_SIZE = 1024;

        private long[] entries = new long[FIRST_SIZE];
        private int size;

        void add(int hash, int word) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = (long) hash << Integer.SIZE | word & HASH_MASK;
        }

        HashedWords build() {
            var sorted = Arrays.copyOf(entries, size);
            if (size < FEW) {
                Arrays.sort(sorted);
            } else {
                Arrays.parallelSort(sorted);
            }
            return new HashedWords(withoutRepetitions(sorted));
        }

        private static long[] withoutRepetitions(long[] sorted) {
            int kept = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, kept);
        }
    }

    void forEach(int hash, IntConsumer word) {
        for (int i = firstOf(hash); i < entries.length && (int) (entries[i] >> Integer.SIZE) == hash; i++) {
            word.accept((int) entries[i]);
        }
    }

    private int firstOf(int hash) {
        long wanted = (long) hash << Integer.SIZE;
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
