package org.infolinia.calls.telephony;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A telephone system that may tell of calls.
 *
 * @param key what it calls itself by, 12 small letters and digits; not a secret
 * @param program whose calls it tells of
 * @param everyProgram whether a call to another program's number is that program's; else it is refused
 * @param rotatedAt since when there is a second secret and the one before still good; null when there is one
 * @param withdrawnAt since when nothing is taken from it; null while it is
 */
public record LineSource(
        long id,
        String key,
        ProgramId program,
        boolean everyProgram,
        String name,
        String madeBy,
        Instant madeAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant withdrawnAt) {

    public static final int MAXIMUM_NAME_LENGTH = 60;

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it is changing its secret and both are good. */
    public boolean isRotating() {
        return rotatedAt != null;
    }
}
