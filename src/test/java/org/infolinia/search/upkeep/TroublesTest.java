package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.junit.jupiter.api.Test;

class TroublesTest {

    private final FixedClock clock = new FixedClock();
    private final Troubles troubles = new Troubles("Nothing works", clock);

    @Test
    void pausesGrowUpToTheLongest() {
        troubles.met(new IllegalStateException("first"));
        assertThat(pause()).isEqualTo(Troubles.FIRST_PAUSE);

        meetAfterThePause();
        assertThat(pause()).isEqualTo(Troubles.FIRST_PAUSE.multipliedBy(2));

        for (int i = 0; i < 100; i++) {
            meetAfterThePause();
        }
        assertThat(pause()).isEqualTo(Troubles.LONGEST_PAUSE);
    }

    @Test
    void whatElseFailsMeanwhileDoesNotLengthenThePause() {
        troubles.met(new IllegalStateException("no"));
        troubles.met(new IllegalStateException("no"));

        clock.advance(Troubles.FIRST_PAUSE);

        assertThat(troubles.isPausing()).isFalse();
    }

    @Test
    void itIsTriedAgainWhenThePauseIsOver() {
        troubles.met(new IllegalStateException("no"));
        assertThat(troubles.isPausing()).isTrue();

        clock.advance(Troubles.FIRST_PAUSE);

        assertThat(troubles.isPausing()).isFalse();
    }

    @Test
    void whatWentWellAgainIsForgotten() {
        troubles.met(new IllegalStateException("no"));

        troubles.areOver();

        assertThat(troubles.present()).isEmpty();
        assertThat(troubles.isPausing()).isFalse();
    }

    private void meetAfterThePause() {
        clock.advance(pause());
        troubles.met(new IllegalStateException("again"));
    }

    private Duration pause() {
        return Duration.between(
                clock.instant(), troubles.present().orElseThrow().retryAt());
    }
}
