package org.infolinia.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandArgumentsTest {

    @Test
    void wordsOptionsAndFlagsAreToldApart() {
        var arguments = CommandArguments.of(List.of("people.csv", "--program", "KS", "--dry-run"));
        assertThat(arguments.words()).containsExactly("people.csv");
        assertThat(arguments.option("program")).contains("KS");
        assertThat(arguments.has("dry-run")).isTrue();
        assertThat(arguments.has("force")).isFalse();
    }

    @Test
    void aFlagDoesNotSwallowTheNextOption() {
        var arguments = CommandArguments.of(List.of("--dry-run", "--program", "KS"));
        assertThat(arguments.option("dry-run")).contains("");
        assertThat(arguments.option("program")).contains("KS");
    }

    @Test
    void aNumberIsReadAndWhatIsNoneIsTold() {
        var arguments = CommandArguments.of(List.of("--seed", "7", "--queries", "many", "--rebuild"));
        assertThat(arguments.number("seed", 1)).hasValue(7);
        assertThat(arguments.number("participants", 1)).hasValue(1);
        assertThat(arguments.number("queries", 1)).isEmpty();
        assertThat(arguments.number("rebuild", 1)).isEmpty();
    }
}
