package org.infolinia.scripts;

import java.time.Instant;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One version of a script.
 *
 * @param edition counts how often the draft was saved, so that two authors do not overwrite each other
 * @param note what the author changed, in his words
 * @param author who began it
 * @param authors everybody whose hand is in it; without those who are no agents
 * @param changedBy who saved it last
 * @param publishedBy who approved it by publishing; null while nobody did
 * @param publishedAt since when it is valid; null while it is a draft
 * @param schedule when the draft goes live; null when nobody settled that
 * @param missed why the last settled moment passed without publication; null when none did
 */
public record ScriptVersion(
        ScriptVersionId id,
        ScriptId script,
        ProgramId program,
        int number,
        int edition,
        State state,
        ScriptContent content,
        String note,
        String author,
        Set<AgentId> authors,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable Schedule schedule,
        @Nullable Missed missed) {

    /** The longest note. */
    public static final int MAXIMUM_NOTE_LENGTH = 500;

    public ScriptVersion {
        authors = Set.copyOf(authors);
    }

    public enum State {
        /** May still be changed, and agents do not see it. */
        DRAFT,
        /** The one that new runs use; its content never changes. */
        PUBLISHED,
        RETIRED
    }

    /**
     * @param by who approved it by settling the moment
     * @param agent his number; null when it was the system
     */
    public record Schedule(
            Instant goLiveAt, String by, @Nullable AgentId agent) {}

    /** @param at when it should have been published */
    public record Missed(Instant at, Refusal why) {}
}
