package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "sześć zero jeden, 601",
        "sześćset jeden dwieście dwadzieścia trzy, 601223",
        "pięćdziesiąt pięćdziesiąt, 5050",
        "sto dwanaście zero siedem, 11207",
        "sıfır əlli beş iki yüz on iki otuz dörd on yeddi, 0552123417",
        "six oh one twenty three, 60123",
        "two hundred five nine, 2059"
    })
    void numbersAreSaidInGroups(String said, String digits) {
        assertThat(SpokenDigits.of(List.of(said.split(" ")))).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan", "jan jeden", "jeden nowak"})
    void otherWordsAreNoNumber(String said) {
        assertThat(SpokenDigits.of(List.of(said.split(" ")))).isEmpty();
    }
}
