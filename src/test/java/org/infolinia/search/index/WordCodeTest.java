package org.infolinia.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.search.index.WordCode.Beginning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordCodeTest {

    private static final long KOWALSKI = WordCode.of(Field.LAST_NAME, "kowalski");

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "ko", "kow", "kowa", "kowal", "kowals"})
    void aBeginningIsToldFromTheCode(String beginning) {
        assertThat(Beginning.of(Field.LAST_NAME, beginning).fits(KOWALSKI)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"o", "ka", "kowb", "kowalz", "6", "ко"})
    void whatAWordDoesNotBeginWithDoesNotFit(String other) {
        assertThat(Beginning.of(Field.LAST_NAME, other).fits(KOWALSKI)).isFalse();
    }

    @Test
    void theSameWordInAnotherFieldIsAnotherCode() {
        assertThat(WordCode.of(Field.FIRST_NAME, "kowalski")).isNotEqualTo(KOWALSKI);
        assertThat(Beginning.of(Field.FIRST_NAME, "kow").fits(KOWALSKI)).isFalse();
    }

    @Test
    void wordsThatDifferBehindTheFirstLettersDiffer() {
        assertThat(WordCode.of(Field.LAST_NAME, "kowalska")).isNotEqualTo(KOWALSKI);
        assertThat(WordCode.of(Field.LAST_NAME, "kowals")).isNotEqualTo(KOWALSKI);
    }
}
