package org.infolinia.search.vocabulary;

import java.util.Arrays;

/** Numbers from 0, each once. Open addressing, no boxing. */
final class NumberSet {

    private static final int FIRST_SIZE = 256;
    private static final int FREE = -1;
    private static final int SPREAD = 0x9E37_79B9;

    private int[] numbers = free(FIRST_SIZE);
    private int size;

    /** @return false when it was there already */
    boolean add(int number) {
        int slot = slotOf(number);
        if (numbers[slot] == number) {
            return false;
        }
        numbers[slot] = number;
        if (++size * 2 > numbers.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        var old = numbers;
        numbers = free(old.length * 2);
        for (int number : old) {
            if (number != FREE) {
                numbers[slotOf(number)] = number;
            }
        }
    }

    private int slotOf(int number) {
        int slot = (number * SPREAD >>> Short.SIZE) & numbers.length - 1;
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private static int[] free(int size) {
        var numbers = new int[size];
        Arrays.fill(numbers, FREE);
        return numbers;
    }
}
