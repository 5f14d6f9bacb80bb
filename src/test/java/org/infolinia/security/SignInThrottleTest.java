package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.security.SignInThrottle.Visitor;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String DESK = "10.0.0.7";
    private static final Visitor MARTA = new Visitor("marta", DESK);

    private final FixedClock clock = new FixedClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void aLoginRestsAfterFiveWrongPasswords() {
        failTimes(SignInThrottle.ATTEMPTS - 1);
        assertThat(throttle.rests(MARTA)).isFalse();
        failTimes(1);
        assertThat(throttle.rests(MARTA)).isTrue();
        assertThat(throttle.rests(new Visitor("tomasz", DESK))).isFalse();
    }

    @Test
    void theRestEnds() {
        failTimes(SignInThrottle.ATTEMPTS);
        clock.advance(SignInThrottle.REST.plusSeconds(1));
        assertThat(throttle.rests(MARTA)).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        failTimes(SignInThrottle.ATTEMPTS - 1);
        throttle.succeeded(MARTA);
        failTimes(1);
        assertThat(throttle.rests(MARTA)).isFalse();
    }

    @Test
    void oldMistakesDoNotAddUp() {
        failTimes(SignInThrottle.ATTEMPTS - 1);
        clock.advance(SignInThrottle.REST.plus(Duration.ofSeconds(1)));
        failTimes(1);
        assertThat(throttle.rests(MARTA)).isFalse();
    }

    @Test
    void whoTriesOnWhileHeRestsDoesNotMakeItLonger() {
        failTimes(SignInThrottle.ATTEMPTS);
        clock.advance(SignInThrottle.REST.minusSeconds(1));
        failTimes(SignInThrottle.ATTEMPTS);
        clock.advance(Duration.ofSeconds(2));
        assertThat(throttle.rests(MARTA)).isFalse();
    }

    @Test
    void aStrangerDoesNotLockMartaOut() {
        for (int i = 0; i < SignInThrottle.ATTEMPTS; i++) {
            throttle.failed(new Visitor("marta", "203.0.113.9"));
        }
        assertThat(throttle.rests(MARTA)).isFalse();
    }

    @Test
    void pastTheLimitTheOldestAreForgotten() {
        failTimes(SignInThrottle.ATTEMPTS);
        for (int i = 1; i < SignInThrottle.MOST_VISITORS; i++) {
            throttle.failed(new Visitor("name" + i, DESK));
        }
        assertThat(throttle.rests(MARTA)).isTrue();

        throttle.failed(new Visitor("one-more", DESK));

        assertThat(throttle.rests(MARTA)).isFalse();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(MARTA);
        }
    }
}
