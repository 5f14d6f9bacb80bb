package org.infolinia.search.question;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The strongest evidence for each number, be it the code of a word or a document. Open addressing, no boxing. */
final class EvidenceByNumber {

    private static final int FIRST_SIZE = 16;
    private static final long FREE = -1;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] numbers = new long[FIRST_SIZE];
    private @Nullable Evidence[] evidences = new @Nullable Evidence[FIRST_SIZE];
    private int size;

    EvidenceByNumber() {
        Arrays.fill(numbers, FREE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    @Nullable
    Evidence get(long number) {
        return evidences[slotOf(number, numbers)];
    }

    void add(long number, Evidence evidence) {
        int slot = slotOf(number, numbers);
        var known = evidences[slot];
        if (known == null) {
            numbers[slot] = number;
            evidences[slot] = evidence;
            size++;
            if (size * 2 > numbers.length) {
                grow();
            }
        } else if (evidence.isStrongerThan(known)) {
            evidences[slot] = evidence;
        }
    }

    /** The certainty of the strongest, 0 when there is none. */
    float strongest() {
        float strongest = 0;
        for (var evidence : evidences) {
            strongest = evidence == null ? strongest : Math.max(strongest, evidence.certainty());
        }
        return strongest;
    }

    /** All numbers in ascending order. */
    long[] numbers() {
        return Arrays.stream(numbers).filter(number -> number != FREE).sorted().toArray();
    }

    private void grow() {
        var larger = new long[numbers.length * 2];
        Arrays.fill(larger, FREE);
        var moved = new @Nullable Evidence[larger.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != FREE) {
                int slot = slotOf(numbers[i], larger);
                larger[slot] = numbers[i];
                moved[slot] = evidences[i];
            }
        }
        numbers = larger;
        evidences = moved;
    }

    private static int slotOf(long number, long[] numbers) {
        int slot = (int) (number * SPREAD >>> Integer.SIZE) & numbers.length - 1;
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }
}
