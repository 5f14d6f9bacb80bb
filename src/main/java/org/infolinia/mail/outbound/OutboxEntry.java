package org.infolinia.mail.outbound;

import java.time.Instant;
import java.util.Locale;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, for those who look after the mail.
 *
 * @param dueAt when it is tried next, as long as it waits; its mailbox may have to wait longer
 * @param serverWords why it has not been sent, or null when nothing went wrong
 */
public record OutboxEntry(
        long id,
        ProgramId program,
        long mailbox,
        EmailAddress from,
        EmailAddress to,
        String subject,
        State state,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String serverWords) {

    /** What became of it. */
    public enum State {
        WAITING,
        /** A server is being spoken to right now. */
        SENDING,
        SENT,
        GIVEN_UP,
        /** Somebody took it out before it was sent. */
        CANCELLED;

        /** Key of its words in the bundles. */
        public String messageKey() {
            return "mail.out." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
