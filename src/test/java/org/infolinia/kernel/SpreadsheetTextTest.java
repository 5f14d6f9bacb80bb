package org.infolinia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+48 600", "-1+1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"})
    void whatASpreadsheetWouldWorkOutBecomesText(String label) {
        assertThat(SpreadsheetText.harmless(label)).isEqualTo("'" + label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Zakup: =1", "Voucher – kino", "100%"})
    void allElseStaysAsItIs(String label) {
        assertThat(SpreadsheetText.harmless(label)).isEqualTo(label);
    }
}
