package org.infolinia.security.door;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a door to a machine of one program. Its secret is shown once and never again.
 *
 * @param name whose it is, 1 to {@value #MAXIMUM_NAME_LENGTH} characters; unique among those of the program that work
 * @param lastUsedAt when it was shown last, within a minute; null before the first time
 * @param withdrawnAt since when it opens nothing any more; null while it does
 */
public record DoorKey(
        long id,
        ProgramId program,
        String name,
        String madeBy,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant withdrawnAt) {

    public static final int MAXIMUM_NAME_LENGTH = 60;

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= MAXIMUM_NAME_LENGTH;
    }
}
