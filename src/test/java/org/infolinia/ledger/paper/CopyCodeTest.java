package org.infolinia.ledger.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyCodeTest {

    @Test
    void theFirstFortyBitsBecomeEightCharacters() {
        assertThat(CopyCode.of(new byte[] {0, 0, 0, 0, 0, 99}).characters()).isEqualTo("00000000");
        assertThat(CopyCode.of(new byte[] {-1, -1, -1, -1, -1}).characters()).isEqualTo("ZZZZZZZZ");
        assertThat(CopyCode.of(new byte[] {0x08, 0x42, 0x10, (byte) 0x84, 0x2A}).formatted())
                .isEqualTo("1111-111A");
    }

    @ParameterizedTest
    @CsvSource({"7k3m9q2x,7K3M9Q2X", "'7K3M 9q2x',7K3M9Q2X", "7K3M-9Q2X,7K3M9Q2X", "oOiIlL00,00111100"})
    void itIsTakenAsPeopleReadIt(String typed, String characters) {
        assertThat(CopyCode.parse(typed)).hasValue(new CopyCode(characters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7K3M9Q2",
                "7K3M9Q2XX",
                "7K3M9Q2U",
                "7K3M9Q2ą",
                "                                        7K3M9Q2X"
            })
    void whatIsNoCodeIsNotTaken(String typed) {
        assertThat(CopyCode.parse(typed)).isEmpty();
    }
}
