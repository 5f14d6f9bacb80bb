package org.infolinia.knowledge;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What agents looked for and did not find.
 *
 * @param times how often it was missed; positive
 * @param ticket number of the ticket in which it was missed first, if it was in one
 * @param reportedBy who missed it first
 */
public record Gap(
        GapId id,
        ProgramId program,
        String words,
        @Nullable Long ticket,
        int times,
        String reportedBy,
        Instant reportedAt) {

    public static final int MINIMUM_LENGTH = 2;
    public static final int MAXIMUM_LENGTH = 200;
}
