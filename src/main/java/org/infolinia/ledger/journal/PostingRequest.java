package org.infolinia.ledger.journal;

import java.util.UUID;
import org.infolinia.kernel.Actor;

/**
 * Who asks for a posting and under which key, with a hash of what is asked for.
 *
 * @param key 1 to 64 characters, unique in the program
 */
public record PostingRequest(Actor maker, String key, byte[] hash) {

    /** What a person asks for. */
    public static PostingRequest of(Record command, UUID key, Actor maker) {
        return new PostingRequest(maker, key.toString(), RequestHash.of(command, maker));
    }
}
