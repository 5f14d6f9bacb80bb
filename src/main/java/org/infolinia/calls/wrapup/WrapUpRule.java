package org.infolinia.calls.wrapup;

import java.time.Duration;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How calls are wrapped up.
 *
 * @param time how long at most, {@value #SHORTEST_SECONDS} to {@value #LONGEST_SECONDS} seconds, and as long again when
 *     it is extended; null where it is not timed
 */
public record WrapUpRule(WrapUpMode mode, @Nullable Duration time) {

    public static final int SHORTEST_SECONDS = 10;
    public static final int LONGEST_SECONDS = 900;

    public static final Duration SHORTEST = Duration.ofSeconds(SHORTEST_SECONDS);
    public static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);

    /** What holds where nothing is settled. */
    public static final WrapUpRule UNSETTLED = new WrapUpRule(WrapUpMode.MANDATORY, null);

    /** Why it cannot hold, or empty. */
    Optional<Refusal> objection() {
        boolean isSound = mode.isTimed()
                ? time != null && time.toSeconds() >= SHORTEST_SECONDS && time.toSeconds() <= LONGEST_SECONDS
                : time == null;
        return isSound
                ? Optional.empty()
                : Optional.of(Refusal.of("wrap-up-seconds", SHORTEST_SECONDS, LONGEST_SECONDS));
    }
}
