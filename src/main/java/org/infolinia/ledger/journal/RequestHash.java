package org.infolinia.ledger.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.infolinia.kernel.Actor;

/** What was asked for, in 32 bytes: the same key may only ever ask for the same. */
public final class RequestHash {

    private RequestHash() {}

    /** By whom is part of it; an agent is known by his number, for his name may change. */
    public static byte[] of(Record request, Actor maker) {
        var agent = maker.agent();
        return of(request, maker.kind() + ":" + (agent == null ? maker.name() : agent.value()));
    }

    /** Records say all they hold in {@code toString}, in a fixed order; that is what is hashed. */
    public static byte[] of(Record request, String maker) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((maker + request).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
