package org.infolinia.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after too many wrong passwords in a row a login rests for whoever typed them, whether it exists or
 * not. It goes on working from other addresses, or anybody could lock out anybody.
 */
@Component
class SignInThrottle {

    static final int ATTEMPTS = 5;
    static final Duration REST = Duration.ofMinutes(15);

    /** Past this many somebody tries names at random, and the oldest are forgotten. */
    static final int MOST_VISITORS = 10_000;

    /** In the order of their last failure. */
    private final Map<Visitor, Failures> failures = new LinkedHashMap<>();

    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Who tries: a login typed at an address of the network. */
    record Visitor(String login, String address) {}

    private record Failures(int count, Instant last) {}

    synchronized boolean rests(Visitor visitor) {
        var failed = failures.get(visitor);
        return failed != null && failed.count() >= ATTEMPTS && !isOver(failed);
    }

    /** A visitor who tries on while he rests makes it neither longer nor worse. */
    synchronized void failed(Visitor visitor) {
        if (rests(visitor)) {
            return;
        }
        var before = failures.remove(visitor);
        int count = before == null || isOver(before) ? 1 : before.count() + 1;
        if (failures.size() >= MOST_VISITORS) {
            forgetOldest();
        }
        failures.put(visitor, new Failures(count, clock.instant()));
    }

    synchronized void succeeded(Visitor visitor) {
        failures.remove(visitor);
    }

    private void forgetOldest() {
        var oldestFirst = failures.keySet().iterator();
        oldestFirst.next();
        oldestFirst.remove();
    }

    private boolean isOver(Failures failed) {
        return clock.instant().isAfter(failed.last().plus(REST));
    }
}
