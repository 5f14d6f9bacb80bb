package org.infolinia.tickets.problems;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One cause that many tickets have.
 *
 * @param createdBy name of whoever opened it
 * @param solvedAt null while it is not solved
 * @param version counts its changes
 * @param tickets how many tickets have it
 */
public record Problem(
        ProblemId id,
        ProgramId program,
        Content content,
        State state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant solvedAt,
        int version,
        Tally tickets) {

    public static final int MAXIMUM_NAME_LENGTH = 120;
    public static final int MAXIMUM_TEXT_LENGTH = 5_000;

    public enum State {
        /** Nobody knows why. */
        OPEN,
        KNOWN_CAUSE,
        SOLVED
    }

    /**
     * What people write of it.
     *
     * @param cause what it is and where it comes from; may be empty
     * @param workarounds what helps meanwhile, by language; none is blank
     * @param owner the agent who looks after it, or null
     */
    public record Content(
            String name,
            String cause,
            Map<Language, String> workarounds,
            @Nullable AgentId owner) {

        public Content {
            name = name.strip();
            cause = cause.strip();
            var written = new EnumMap<Language, String>(Language.class);
            workarounds.forEach((language, words) -> {
                if (!words.isBlank()) {
                    written.put(language, words.strip());
                }
            });
            workarounds = Map.copyOf(written);
        }

        public static Content named(String name) {
            return new Content(name, "", Map.of(), null);
        }

        /** In that language, or in whichever there is; empty when nothing is known. */
        public String workaround(Language language) {
            return workarounds.getOrDefault(
                    language, workarounds.values().stream().findFirst().orElse(""));
        }
    }

    /**
     * Merged tickets count as the ones that go on.
     *
     * @param open those that are not over
     * @param newestAt when the newest of them was opened; null when there is none
     */
    public record Tally(int open, int all, @Nullable Instant newestAt) {}

    public boolean isSolved() {
        return state == State.SOLVED;
    }
}
