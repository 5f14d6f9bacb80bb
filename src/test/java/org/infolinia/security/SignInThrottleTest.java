package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final FixedClock clock = new FixedClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void aLoginRestsAfterFiveWrongPasswords() {
        failTimes(SignInThrottle.ATTEMPTS - 1);
        assertThat(throttle.rests("marta")).isFalse();
        failTimes(1);
        assertThat(throttle.rests("marta")).isTrue();
        assertThat(throttle.rests("tomasz")).isFalse();
    }

    @Test
    void theRestEnds() {
        failTimes(SignInThrottle.ATTEMPTS);
        clock.advance(SignInThrottle.REST.plusSeconds(1));
        assertThat(throttle.rests("marta")).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        failTimes(SignInThrottle.ATTEMPTS - 1);
        throttle.succeeded("marta");
        failTimes(1);
        assertThat(throttle.rests("marta")).isFalse();
    }

    @Test
    void oldMistakesDoNotAddUp() {
        failTimes(SignInThrottle.ATTEMPTS - 1);
        clock.advance(SignInThrottle.REST.plus(Duration.ofSeconds(1)));
        failTimes(1);
        assertThat(throttle.rests("marta")).isFalse();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("marta");
        }
    }
}
