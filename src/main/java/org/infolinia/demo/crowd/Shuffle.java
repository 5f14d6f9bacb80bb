package org.infolinia.demo.crowd;

/**
 * Puts the numbers from 0 to size − 1 into an order that looks like chance, without keeping it in memory: a Feistel network
 * over the next power of four, walked until it comes back into the range.
 */
final class Shuffle {

    private static final int ROUNDS = 4;

    private final long size;
    private final long key;
    private final int halfBits;
    private final long halfMask;

    Shuffle(long size, long key) {
        this.size = size;
        this.key = key;
        this.halfBits = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2);
        this.halfMask = (1L << halfBits) - 1;
    }

    /** Where the number stands; each place is taken by one number only. */
    long placeOf(long number) {
        long place = number;
        do {
            place = scrambled(place);
        } while (place >= size);
        return place;
    }

    private long scrambled(long number) {
        long left = number >>> halfBits;
        long right = number & halfMask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (mixed(right + key + round) & halfMask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }

    /** David Stafford's variant 13 of the MurmurHash3 finaliser. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
