package org.infolinia.tickets.api;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Lets a system of a program open tickets and write into them. Its secret is shown once and never again.
 *
 * @param name whose it is, 1 to {@value #MAXIMUM_NAME_LENGTH} characters; unique among those of the program that work
 * @param revokedAt since when it opens nothing any more; null while it does
 */
public record ApiKey(
        long id,
        ProgramId program,
        String name,
        String madeBy,
        Instant madeAt,
        @Nullable Instant revokedAt) {

    public static final int MAXIMUM_NAME_LENGTH = 60;

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
