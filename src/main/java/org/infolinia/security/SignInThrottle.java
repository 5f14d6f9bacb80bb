package org.infolinia.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Slows down guessing: after too many wrong passwords in a row a login rests, whether it exists or not. */
@Component
class SignInThrottle {

    static final int ATTEMPTS = 5;
    static final Duration REST = Duration.ofMinutes(15);

    /** Past this many names somebody tries names at random, and the oldest are forgotten. */
    private static final int MOST_LOGINS = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    boolean rests(String login) {
        var failed = failures.get(login);
        return failed != null && failed.count() >= ATTEMPTS && !isOver(failed);
    }

    void failed(String login) {
        if (failures.size() >= MOST_LOGINS) {
            failures.values().removeIf(this::isOver);
        }
        failures.merge(
                login,
                new Failures(1, clock.instant()),
                (before, one) -> isOver(before) ? one : new Failures(before.count() + 1, one.last()));
    }

    void succeeded(String login) {
        failures.remove(login);
    }

    private boolean isOver(Failures failed) {
        return clock.instant().isAfter(failed.last().plus(REST));
    }
}
