package org.infolinia.demo.ledgerbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.operation.CommandArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWishTest {

    private static final Set<String> EVERYTHING = Set.of(
            "insert",
            "award-one-pool",
            "award-many-pools",
            "spend",
            "order-and-send",
            "adjust",
            "adjust-and-reverse",
            "growth");

    @Test
    void withoutArgumentsOneEightAndThirtyTwoClientsWorkForTwentySeconds() {
        assertThat(wish(""))
                .hasValue(new LedgerWish(
                        List.of(1, 8, 32),
                        Duration.ofSeconds(20),
                        List.of(1_000, 100_000, 1_000_000),
                        100_000,
                        EVERYTHING));
    }

    @Test
    void everythingCanBeChosen() {
        assertThat(wish("--clients 2,4 --seconds 3 --wallets 5000,10 --entries 200 --scenarios spend,growth"))
                .hasValue(new LedgerWish(
                        List.of(2, 4), Duration.ofSeconds(3), List.of(10, 5_000), 200, Set.of("spend", "growth")));
    }

    @Test
    void plainInsertsAreMeasuredBesideWhateverIsChosen() {
        assertThat(wish("--scenarios spend").orElseThrow())
                .matches(wish -> wish.wants("insert"))
                .matches(wish -> wish.wants("spend"))
                .matches(wish -> !wish.wants("growth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--clients 0",
                "--clients 1,,2",
                "--clients 201",
                "--seconds 0",
                "--wallets many",
                "--entries -1",
                "--scenarios steal",
                "--pace 3"
            })
    void whatMakesNoSenseIsNotMeasured(String typed) {
        assertThat(wish(typed)).isEmpty();
    }

    private static Optional<LedgerWish> wish(String typed) {
        return LedgerWish.of(CommandArguments.of(typed.isEmpty() ? List.of() : List.of(typed.split(" "))));
    }
}
