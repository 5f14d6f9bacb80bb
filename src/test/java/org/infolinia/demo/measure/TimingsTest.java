package org.infolinia.demo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void aPercentileIsTheLeastTimeInWhichSoManyWereDone() {
        var hundred = Timings.of(LongStream.rangeClosed(1, 100)
                .map(i -> (101 - i) * MILLISECOND)
                .boxed()
                .toList());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
    }

    @Test
    void ofFewTheSlowestStandsForTheLastHundredth() {
        assertThat(Timings.of(List.of(3 * MILLISECOND, MILLISECOND)).percentile(99))
                .isEqualTo(3);
    }

    @Test
    void whatWasNeverMeasuredTakesNoTime() {
        assertThat(Timings.of(List.of()).percentile(99)).isZero();
    }
}
