package org.infolinia.surveys.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Chance that can be repeated: the same contact is always in or always out, and no agent can choose. */
record Sampling(int percent) {

    static final int EVERYBODY = 100;

    Sampling {
        if (percent < 0 || percent > EVERYBODY) {
            throw new IllegalArgumentException("A share lies between 0 and 100 percent");
        }
    }

    boolean takes(String contact) {
        return numberOf(contact, EVERYBODY) < percent;
    }

    /** A number below {@code limit} that looks like chance and is the same whenever it is asked. */
    static int numberOf(String reference, int limit) {
        return Integer.remainderUnsigned(firstBytesOfHash(reference), limit);
    }

    private static int firstBytesOfHash(String contact) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(contact.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
