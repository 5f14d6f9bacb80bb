package org.infolinia.scripts;

import java.time.Instant;
import org.infolinia.scripts.ScriptVersion.State;
import org.jspecify.annotations.Nullable;

/**
 * A version as lists show it, without all it says.
 *
 * @param publishedBy null while it is a draft, as is when it was published
 * @param goLiveAt when the draft goes live; null when nobody settled that
 * @param missedAt when it should have been published and was not; null when nothing was missed
 */
public record VersionLine(
        ScriptVersionId id,
        ScriptId script,
        Words title,
        int number,
        State state,
        String note,
        String author,
        Instant changedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant goLiveAt,
        @Nullable Instant missedAt) {}
