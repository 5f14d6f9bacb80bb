package org.infolinia.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one program.
 *
 * @param sum of the rows' amounts: points, or seconds of calls
 * @param oldest the earliest of the rows, or null when there are none
 */
public record Tally(long count, long sum, @Nullable Instant oldest) {

    static final Tally NOTHING = new Tally(0, 0, null);
}
