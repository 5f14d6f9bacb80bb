package org.infolinia.participants.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which numbers stood in a file already. Of each it keeps sixteen bytes of its digest, so that ten million take some
 * 270 MB instead of a gigabyte; two numbers that share these will never be met.
 */
final class SeenNumbers {

    private static final int FIRST_CAPACITY = 1 << 12;
    private static final double FULLEST = .75;

    private final MessageDigest digest = digest();
    private long[] heads = new long[FIRST_CAPACITY];
    private long[] tails = new long[FIRST_CAPACITY];
    private int size;

    /** @return false when it was there before */
    boolean add(String number) {
        var bytes = ByteBuffer.wrap(digest.digest(number.getBytes(StandardCharsets.UTF_8)));
        if (size >= heads.length * FULLEST) {
            grow();
        }
        // A place without a tail is free.
        boolean isNew = put(bytes.getLong(), bytes.getLong() | 1);
        size += isNew ? 1 : 0;
        return isNew;
    }

    private boolean put(long head, long tail) {
        int place = (int) head & (heads.length - 1);
        while (tails[place] != 0) {
            if (heads[place] == head && tails[place] == tail) {
                return false;
            }
            place = (place + 1) & (heads.length - 1);
        }
        heads[place] = head;
        tails[place] = tail;
        return true;
    }

    private void grow() {
        var oldHeads = heads;
        var oldTails = tails;
        heads = new long[2 * oldHeads.length];
        tails = new long[2 * oldTails.length];
        for (int i = 0; i < oldTails.length; i++) {
            if (oldTails[i] != 0) {
                put(oldHeads[i], oldTails[i]);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
