package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.junit.jupiter.api.Test;

class VisitLimitTest {

    private final FixedClock clock = new FixedClock();
    private final VisitLimit limit = new VisitLimit(2, clock);

    @Test
    void oneVisitTooManyIsTurnedAwayAndOthersAreNot() {
        limit.admits("192.0.2.1");
        limit.admits("192.0.2.1");

        assertThat(limit.admits("192.0.2.1")).isFalse();
        assertThat(limit.admits("192.0.2.2")).isTrue();
    }

    @Test
    void theNextMinuteForgives() {
        limit.admits("192.0.2.1");
        limit.admits("192.0.2.1");
        clock.advance(Duration.ofMinutes(1));

        assertThat(limit.admits("192.0.2.1")).isTrue();
    }
}
