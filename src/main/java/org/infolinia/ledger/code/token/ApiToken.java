package org.infolinia.ledger.code.token;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Lets a server outside hand in codes for one program. Its secret is shown once and never again.
 *
 * @param name whose it is, 1 to {@value #MAXIMUM_NAME_LENGTH} characters; unique among those of the program that work
 * @param lastUsedOn the last day on which it was shown; null before the first
 * @param withdrawnAt since when it opens nothing any more; null while it does
 */
public record ApiToken(
        long id,
        ProgramId program,
        String name,
        String madeBy,
        Instant madeAt,
        @Nullable LocalDate lastUsedOn,
        @Nullable Instant withdrawnAt) {

    public static final int MAXIMUM_NAME_LENGTH = 60;

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= MAXIMUM_NAME_LENGTH;
    }
}
