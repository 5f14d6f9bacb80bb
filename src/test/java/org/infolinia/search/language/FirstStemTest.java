package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstStemTest {

    @ParameterizedTest
    @CsvSource({
        "radek, radoslaw",
        "zosia, zofia",
        "zbychu, zbychoslaw",
        "grzesiu, grzegorz",
        "agunia, agnieszka",
        "wika, wiktoria",
        "elnurik, elnur",
        "orxanbala, orxan",
        "danny, daniel",
        "bas, basil"
    })
    void theNameThatIsMeantBeginsWithTheStem(String petName, String name) {
        assertThat(name).startsWith(FirstStem.of(petName));
    }

    @ParameterizedTest
    @CsvSource({"radek, rad", "zosia, zo", "ola, ol", "bo, bo", "'', ''"})
    void theStemHasTwoOrThreeLetters(String petName, String stem) {
        assertThat(FirstStem.of(petName)).isEqualTo(stem);
    }
}
