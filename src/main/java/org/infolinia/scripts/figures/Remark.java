package org.infolinia.scripts.figures;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptVersionId;
import org.jspecify.annotations.Nullable;

/**
 * What an agent finds wrong with a place of a script.
 *
 * @param node key of the place
 * @param by the agent's name
 * @param done when it was settled; null while it waits for the author
 */
public record Remark(
        long id,
        ProgramId program,
        ScriptVersionId version,
        String node,
        String text,
        String by,
        Instant writtenAt,
        @Nullable Instant done,
        @Nullable String doneBy) {}
