package org.infolinia.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightedChoiceTest {

    private static final int DRAWS = 100_000;

    @Test
    void everythingIsDrawnAsOftenAsItsWeightSays() {
        var weights = Map.of("rare", 1, "common", 6, "usual", 3);
        var choice = WeightedChoice.of(List.copyOf(weights.keySet()), weights::get);
        var random = new Random(7);

        var drawn = Stream.generate(() -> choice.draw(random))
                .limit(DRAWS)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        weights.forEach((option, weight) ->
                assertThat(drawn.getOrDefault(option, 0L) / (double) DRAWS).isCloseTo(weight / 10.0, offset(0.01)));
    }

    @Test
    void theOnlyOptionIsAlwaysDrawn() {
        assertThat(WeightedChoice.of(List.of("one"), option -> 1).draw(new Random(7)))
                .isEqualTo("one");
    }

    @Test
    void nothingToChooseFromIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedChoice.of(List.of(), option -> 1));
    }

    @Test
    void aWeightOfZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedChoice.of(List.of("never"), option -> 0));
    }
}
