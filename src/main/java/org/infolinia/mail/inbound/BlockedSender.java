package org.infolinia.mail.inbound;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose mail is held back.
 *
 * @param sender an address, or a domain with an {@code @} before it
 * @param until null for good
 */
public record BlockedSender(
        long id,
        ProgramId program,
        String sender,
        String blockedBy,
        Instant blockedAt,
        @Nullable Instant until) {}
