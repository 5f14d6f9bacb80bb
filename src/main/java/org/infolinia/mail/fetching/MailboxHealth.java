package org.infolinia.mail.fetching;

import java.time.Instant;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.account.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with fetching a mailbox.
 *
 * @param lastReached when its server last answered, or null when it has not since the start
 * @param failuresInRow 0 when all is well
 * @param trouble what went wrong last, or null when all is well
 * @param nextTry not before this
 * @param tellsOfNews whether the server tells of new mail by itself, so that nobody need ask it again and again
 * @param waiting messages that are kept and not worked on yet
 */
public record MailboxHealth(
        Mailbox mailbox,
        @Nullable Instant lastReached,
        int failuresInRow,
        @Nullable Trouble trouble,
        Instant nextTry,
        boolean tellsOfNews,
        long waiting) {

    public boolean isWell() {
        return failuresInRow == 0;
    }
}
