package org.infolinia.search.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong again and again is tried again after growing pauses, and told once and not every time. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private final String whatFails;
    private final Clock clock;
    private volatile @Nullable Trouble present;

    /** @param whatFails as the log says it, such as "The search index could not be built" */
    Troubles(String whatFails, Clock clock) {
        this.whatFails = whatFails;
        this.clock = clock;
    }

    record Trouble(String words, int times, Instant retryAt) {}

    /** What fails while the pause lasts is of the same trouble and does not lengthen it. */
    synchronized void met(Throwable cause) {
        if (isPausing()) {
            LOG.debug("{}, still", whatFails, cause);
            return;
        }
        int times = present().map(Trouble::times).orElse(0) + 1;
        var pause = pauseAfter(times);
        present = new Trouble(
                Objects.requireNonNullElse(cause.getMessage(), cause.toString()),
                times,
                clock.instant().plus(pause));
        if (times == 1) {
            LOG.error("{}; it is tried again in {} s", whatFails, pause.toSeconds(), cause);
        } else {
            LOG.warn(
                    "{}, for the {}. time, and is tried again in {} s: {}",
                    whatFails,
                    times,
                    pause.toSeconds(),
                    cause.toString());
        }
    }

    synchronized void areOver() {
        present().ifPresent(trouble -> {
            LOG.info("Over again: {}", whatFails);
            present = null;
        });
    }

    Optional<Trouble> present() {
        return Optional.ofNullable(present);
    }

    /** Whether it is too early to try again. */
    boolean isPausing() {
        return present()
                .filter(trouble -> clock.instant().isBefore(trouble.retryAt()))
                .isPresent();
    }

    private static Duration pauseAfter(int times) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
