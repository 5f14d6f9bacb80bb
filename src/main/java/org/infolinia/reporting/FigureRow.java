package org.infolinia.reporting;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a figure counts.
 *
 * @param path where it opens, without a leading slash
 */
public record FigureRow(
        ProgramId program,
        Instant at,
        String what,
        String who,
        @Nullable Long amount,
        String path) {}
