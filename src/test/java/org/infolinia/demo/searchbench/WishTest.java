package org.infolinia.demo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.operation.CommandArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @Test
    void whatIsNotSaidIsSetSensibly() {
        var wish = Wish.of(typed("--participants 5000 --rebuild")).orElseThrow();

        assertThat(wish.crowd().size()).isEqualTo(5_000);
        assertThat(wish.rebuild()).isTrue();
        assertThat(wish.queries()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rebuild",
                "--participants 999",
                "--participants many",
                "--participants 5000 --queries 0",
                "--participants 5000 --seed x",
                "--participants 5000 --fast"
            })
    void whatCannotBeDoneIsNotBegun(String line) {
        assertThat(Wish.of(typed(line))).isEmpty();
    }

    private static CommandArguments typed(String line) {
        return CommandArguments.of(List.of(line.split(" ")));
    }
}
