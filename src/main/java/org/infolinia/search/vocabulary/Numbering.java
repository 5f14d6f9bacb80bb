package org.infolinia.search.vocabulary;

/** Numbers large keys from 0 in the order they come. Open addressing, no boxing. */
final class Numbering {

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    /** One more than the number, so that 0 is free. */
    private int[] numbers = new int[SMALLEST];

    private int size;

    /** Hears of keys and their numbers. */
    interface Told {
        void accept(long key, int number);
    }

    int size() {
        return size;
    }

    /** The number of a key, which it is given when it has none. */
    int numbered(long key) {
        int slot = slotOf(key);
        if (numbers[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = ++size;
            if (size * 2 > keys.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot] - 1;
    }

    /** -1 when it has none. */
    int number(long key) {
        return numbers[slotOf(key)] - 1;
    }

    void forEach(Told told) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (numbers[slot] > 0) {
                told.accept(keys[slot], numbers[slot] - 1);
            }
        }
    }

    private void grow() {
        var old = keys;
        var oldNumbers = numbers;
        keys = new long[old.length * 2];
        numbers = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (oldNumbers[i] > 0) {
                int slot = slotOf(old[i]);
                keys[slot] = old[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private int slotOf(long key) {
        int slot = (int) (key * SPREAD >>> Integer.SIZE) & keys.length - 1;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
