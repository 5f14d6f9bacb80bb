package org.infolinia.demo.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VowelHarmonyTest {

    @ParameterizedTest
    @CsvSource({"bayram, ı", "məmməd, i", "novruz, u", "türk, ü", "söz, ü"})
    void theLastVowelDecides(String word, char vowel) {
        assertThat(VowelHarmony.narrowVowelAfter(word)).isEqualTo(vowel);
    }
}
