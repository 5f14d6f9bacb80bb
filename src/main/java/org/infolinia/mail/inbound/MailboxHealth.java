package org.infolinia.mail.inbound;

import java.time.Instant;
import org.infolinia.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with fetching a mailbox.
 *
 * @param lastReached when its server last answered, or null when it has not since the start
 * @param failuresInRow 0 when all is well
 * @param problem what went wrong last, or null when all is well
 * @param nextTry not before this
 */
public record MailboxHealth(
        Mailbox mailbox,
        @Nullable Instant lastReached,
        int failuresInRow,
        @Nullable String problem,
        Instant nextTry) {

    public boolean isWell() {
        return failuresInRow == 0;
    }
}
