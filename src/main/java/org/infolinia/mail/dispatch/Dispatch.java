package org.infolinia.mail.dispatch;

import java.time.Instant;
import org.infolinia.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An answer that has not gone out, or not yet.
 *
 * @param messageId with the angle brackets
 * @param mailbox whose server is to take it
 * @param heldSince since when that server cannot be reached, or null when the message was given up
 * @param serverWords what went wrong last; empty when nobody noted it
 */
public record Dispatch(
        String messageId,
        EmailAddress mailbox,
        Instant queuedAt,
        @Nullable Instant heldSince,
        String serverWords) {

    public boolean isGivenUp() {
        return heldSince == null;
    }
}
