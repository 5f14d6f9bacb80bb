package org.infolinia.search.vocabulary;

import java.util.Arrays;

/** Pairs of words, each word a number, with how many things have both; each pair once. Grows without boxing. */
public final class WordPairs {

    private static final int FIRST_SIZE = 16;

    private long[] ones = new long[FIRST_SIZE];
    private long[] others = new long[FIRST_SIZE];
    private int[] things = new int[FIRST_SIZE];
    private int size;

    /** @param itsThings how many things have both words, at least 1 */
    public void add(long one, long other, int itsThings) {
        if (size == ones.length) {
            ones = Arrays.copyOf(ones, size * 2);
            others = Arrays.copyOf(others, size * 2);
            things = Arrays.copyOf(things, size * 2);
        }
        ones[size] = one;
        others[size] = other;
        things[size++] = itsThings;
    }

    int size() {
        return size;
    }

    long one(int pair) {
        return ones[pair];
    }

    long other(int pair) {
        return others[pair];
    }

    int things(int pair) {
        return things[pair];
    }
}
