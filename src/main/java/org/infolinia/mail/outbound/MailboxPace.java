package org.infolinia.mail.outbound;

import java.time.Instant;
import org.infolinia.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox sends.
 *
 * @param mailsAMinute the most it sends
 * @param waiting how many messages wait in it
 * @param downSince since when its server cannot be reached, or null when it can
 * @param nextTryAt when it is asked again, or null
 * @param serverWords what went wrong, or null
 */
public record MailboxPace(
        Mailbox mailbox,
        int mailsAMinute,
        int waiting,
        @Nullable Instant downSince,
        @Nullable Instant nextTryAt,
        @Nullable String serverWords) {}
