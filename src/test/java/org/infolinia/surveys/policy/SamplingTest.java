package org.infolinia.surveys.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {

    @Test
    void theSameContactIsAlwaysDecidedAlike() {
        var sampling = new Sampling(50);

        assertThat(sampling.takes("ticket:20418")).isEqualTo(new Sampling(50).takes("ticket:20418"));
    }

    @Test
    void aboutTheWantedShareIsTaken() {
        long taken = IntStream.range(0, 10_000)
                .filter(number -> new Sampling(30).takes("ticket:" + number))
                .count();

        assertThat(taken).isCloseTo(3_000L, within(150L));
    }

    @Test
    void nobodyAndEverybodyAreExact() {
        assertThat(IntStream.range(0, 1_000).anyMatch(number -> new Sampling(0).takes("call:" + number)))
                .isFalse();
        assertThat(IntStream.range(0, 1_000).allMatch(number -> new Sampling(100).takes("call:" + number)))
                .isTrue();
    }
}
