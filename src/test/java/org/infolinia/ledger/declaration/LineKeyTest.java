package org.infolinia.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FV/1/2026    | fv/1/2026
            FV/1/2026    | FV 1/2026
            FV/1/2026    | FV-001-2026
            FV/1/2026    | FV1/2026
            FV/1/2026    | ＦＶ/1/2026
            fakturą/7    | FAKTURĄ 7
            """)
    void oneNumberTypedInTwoWaysIsOne(String one, String other) {
        assertThat(key(one, "")).isEqualTo(key(other, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FV/1/2026 | FV/12/026
            FV/11/1   | FV/1/11
            FV/10     | FV/1
            FV/1      | FK/1
            FV/1      | FV/0
            """)
    void differentNumbersStayDifferent(String one, String other) {
        assertThat(key(one, "")).isNotEqualTo(key(other, ""));
    }

    @Test
    void aLineWithoutAPlaceMayBeAnyOfItsInvoice() {
        assertThat(key("FV/1", "2").mayBe(key("FV/1", ""))).isTrue();
        assertThat(key("FV/1", "").mayBe(key("FV/1", "2"))).isTrue();
        assertThat(key("FV/1", "02").mayBe(key("FV/1", "2"))).isTrue();
        assertThat(key("FV/1", "1").mayBe(key("FV/1", "2"))).isFalse();
    }

    private static LineKey key(String invoice, String position) {
        return LineKey.of(new DeclaredLine("P-1", invoice, "KOCIOL-24", position, 1, LocalDate.of(2026, 11, 2), null));
    }
}
