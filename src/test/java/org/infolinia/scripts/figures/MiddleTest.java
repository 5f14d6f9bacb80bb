package org.infolinia.scripts.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiddleTest {

    @Test
    void theMedianIsTheMiddleValueOrBetweenTheTwo() {
        assertThat(new Middle(List.of(9.0, 1.0, 4.0)).median()).contains(4.0);
        assertThat(new Middle(List.of(1.0, 4.0)).median()).contains(2.5);
        assertThat(new Middle(List.of()).median()).isEmpty();
    }

    /** Ranks 2 and 9 of 10, 10 and 21 of 30, 40 and 61 of 100: the usual table. */
    @Test
    void theIntervalLiesBetweenTheRanksOfTheUsualTable() {
        assertThat(upTo(10).interval()).contains(new Range(2, 9));
        assertThat(upTo(30).interval()).contains(new Range(10, 21));
        assertThat(upTo(100).interval()).contains(new Range(40, 61));
    }

    @Test
    void fewerThanSixValuesProveNoInterval() {
        assertThat(upTo(5).interval()).isEmpty();
        assertThat(upTo(6).interval()).contains(new Range(1, 6));
    }

    @Test
    void aShareHasWilsonsInterval() {
        var interval = new Share(8, 10).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.9433, within(0.0001));
        assertThat(new Share(0, 0).interval()).isEmpty();
    }

    private static Middle upTo(int values) {
        return new Middle(
                IntStream.rangeClosed(1, values).mapToObj(Double::valueOf).toList());
    }
}
