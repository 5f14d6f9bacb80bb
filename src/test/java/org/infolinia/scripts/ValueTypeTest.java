package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.scripts.Node.Logic.Comparison;
import org.junit.jupiter.api.Test;

class ValueTypeTest {

    @Test
    void numbersAreComparedAsNumbersHoweverTheyAreTyped() {
        assertThat(ValueType.NUMBER.holds(Comparison.AT_LEAST, "4 280", "900")).isTrue();
        assertThat(ValueType.NUMBER.holds(Comparison.AT_MOST, "4 280", "900")).isFalse();
        assertThat(ValueType.NUMBER.holds(Comparison.EQUAL, "12,50", "12.5")).isTrue();
        assertThat(ValueType.NUMBER.holds(Comparison.ONE_OF, "3", "1, 2, 3")).isTrue();
        assertThat(ValueType.NUMBER.holds(Comparison.ONE_OF, "4", "1, 2, 3")).isFalse();
    }

    @Test
    void datesAreBeforeOrAfterEachOther() {
        assertThat(ValueType.DATE.holds(Comparison.BEFORE, "2026-11-15", "2026-11-16"))
                .isTrue();
        assertThat(ValueType.DATE.holds(Comparison.BEFORE, "2026-11-16", "2026-11-16"))
                .isFalse();
        assertThat(ValueType.DATE.holds(Comparison.AFTER, "2026-11-17", "2026-11-16"))
                .isTrue();
    }

    @Test
    void textsAreTheSameOrOneOfSeveral() {
        assertThat(ValueType.TEXT.holds(Comparison.EQUAL, "receipt", "receipt")).isTrue();
        assertThat(ValueType.TEXT.holds(Comparison.ONE_OF, "receipt", "invoice, receipt"))
                .isTrue();
        assertThat(ValueType.TEXT.holds(Comparison.PRESENT, "receipt", "")).isTrue();
    }

    @Test
    void whatCannotBeReadOrComparedLikeThisNeverHolds() {
        assertThat(ValueType.NUMBER.holds(Comparison.AT_LEAST, "many", "1")).isFalse();
        assertThat(ValueType.TEXT.holds(Comparison.AT_LEAST, "2", "1")).isFalse();
        assertThat(ValueType.DATE.holds(Comparison.AT_MOST, "2026-11-15", "2026-11-16"))
                .isFalse();
    }
}
