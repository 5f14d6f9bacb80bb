package org.infolinia.participants.identification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody failed to prove that he is the participant, by answers and by codes, whoever asked him in which call.
 *
 * @param failed within the last quarter of an hour, or since a supervisor let them count anew
 * @param allowed with which no further attempt is taken
 * @param lockedUntil null while there are attempts left
 */
public record Attempts(int failed, int allowed, @Nullable Instant lockedUntil) {

    public int left() {
        return Math.max(0, allowed - failed);
    }

    public boolean isLocked() {
        return lockedUntil != null;
    }
}
