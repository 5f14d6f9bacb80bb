package org.infolinia.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.infolinia.tickets.Ticket.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaClocksTest {

    private static final Instant OPENED = Instant.parse("2026-11-17T09:00:00Z");
    private static final Set<State> PAUSED = Set.of(State.PENDING);

    @Test
    void anAnswerEndsTheWaitForAnAnswerAlone() {
        var clocks = SlaClocks.opened(OPENED).answered(later(1));

        assertThat(of(clocks, SlaMetric.FIRST_RESPONSE)).allMatch(SlaClock::isOver);
        assertThat(of(clocks, SlaMetric.SOLUTION)).allMatch(SlaClock::isRunning);
    }

    @Test
    void everyTimeSomebodyWaitsAnewIsARoundOfItsOwn() {
        var clocks = SlaClocks.opened(OPENED)
                .answered(later(1))
                .heard(later(2))
                .heard(later(3))
                .answered(later(4))
                .heard(later(5));

        assertThat(of(clocks, SlaMetric.NEXT_RESPONSE))
                .extracting(SlaClock::round, SlaClock::isOver)
                .containsExactly(tuple(1, true), tuple(2, false));
    }

    @Test
    void whoWritesBeforeTheFirstAnswerWaitsForThat() {
        assertThat(of(SlaClocks.opened(OPENED).heard(later(1)), SlaMetric.NEXT_RESPONSE))
                .isEmpty();
    }

    @Test
    void aMatterThatComesUpAgainWantsItsSolutionAgain() {
        var clocks = SlaClocks.opened(OPENED)
                .inState(State.RESOLVED, PAUSED, later(1))
                .inState(State.OPEN, PAUSED, later(2));

        assertThat(of(clocks, SlaMetric.SOLUTION)).allMatch(SlaClock::isRunning);
        assertThat(of(clocks, SlaMetric.FIRST_RESPONSE)).allMatch(SlaClock::isOver);
    }

    @Test
    void aMatterThatComesUpAgainInAPausedStateStandsStill() {
        var clocks = SlaClocks.opened(OPENED)
                .inState(State.RESOLVED, PAUSED, later(1))
                .inState(State.PENDING, PAUSED, later(2));

        assertThat(of(clocks, SlaMetric.SOLUTION)).allMatch(SlaClock::isPaused);
    }

    /** Whatever happens to a ticket: the clock of one promise is the same as if the others were not there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noClockOverrulesAnother(long seed) {
        var random = new SplittableRandom(seed);
        var all = SlaClocks.opened(OPENED);
        var solutionAlone = new SlaClocks(of(all, SlaMetric.SOLUTION));
        for (int hour = 1; hour < 30; hour++) {
            var at = later(hour);
            var state = State.values()[random.nextInt(State.values().length)];
            switch (random.nextInt(3)) {
                case 0 -> all = all.answered(at);
                case 1 -> all = all.heard(at);
                default -> {
                    all = all.inState(state, PAUSED, at);
                    solutionAlone = solutionAlone.inState(state, PAUSED, at);
                }
            }
            assertThat(of(all, SlaMetric.SOLUTION)).isEqualTo(solutionAlone.all());
            assertThat(of(all, SlaMetric.NEXT_RESPONSE).stream().filter(clock -> !clock.isOver()))
                    .hasSizeLessThan(2);
        }
    }

    private static List<SlaClock> of(SlaClocks clocks, SlaMetric metric) {
        return clocks.all().stream().filter(clock -> clock.metric() == metric).toList();
    }

    private static Instant later(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }
}
