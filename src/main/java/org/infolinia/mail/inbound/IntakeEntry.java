package org.infolinia.mail.inbound;

import java.time.Instant;
import java.util.Locale;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in, as people see it who look after the mail.
 *
 * @param from null while nobody has read it, or when it has no real sender
 * @param reason key in the message bundles of the words that say why it is where it is, or null while it waits
 * @param error what went wrong, or null
 * @param conversation where it landed, or null
 */
public record IntakeEntry(
        long id,
        ProgramId program,
        EmailAddress mailbox,
        State state,
        @Nullable EmailAddress from,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String error,
        @Nullable String conversation,
        Instant receivedAt) {

    /** What became of it. */
    public enum State {
        RECEIVED,
        CREATED,
        APPENDED,
        IGNORED,
        QUARANTINED,
        FAILED;

        /** Whether somebody may have it worked on again; what has landed once must not land twice. */
        public boolean canBeReplayed() {
            return this == IGNORED || this == QUARANTINED || this == FAILED;
        }

        /** Key of its name in the message bundles. */
        public String messageKey() {
            return "mail.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
