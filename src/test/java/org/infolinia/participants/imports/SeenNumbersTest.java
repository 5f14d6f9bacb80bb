package org.infolinia.participants.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenNumbersTest {

    private static final int MANY = 100_000;

    private final SeenNumbers numbers = new SeenNumbers();

    @Test
    void eachIsNewOnceHoweverManyThereAre() {
        assertThat(newOnes()).isEqualTo(MANY);
        assertThat(newOnes()).isZero();
    }

    @Test
    void theEmptyNumberIsOneLikeAnother() {
        assertThat(numbers.add("")).isTrue();
        assertThat(numbers.add("")).isFalse();
    }

    private long newOnes() {
        return IntStream.range(0, MANY)
                .filter(number -> numbers.add("MI-" + number))
                .count();
    }
}
