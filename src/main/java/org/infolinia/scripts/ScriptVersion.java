package org.infolinia.scripts;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a script.
 *
 * @param note what the author changed, in his words
 */
public record ScriptVersion(
        ScriptVersionId id,
        ScriptId script,
        ProgramId program,
        int number,
        State state,
        ScriptContent content,
        String note,
        String author,
        Instant createdAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    public enum State {
        /** May still be changed, and agents do not see it. */
        DRAFT,
        /** The one that new runs use; its content never changes. */
        PUBLISHED,
        RETIRED
    }
}
