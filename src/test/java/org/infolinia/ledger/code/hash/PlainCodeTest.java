package org.infolinia.ledger.code.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCK-7X2Q",
                "abck7x2q",
                " abck 7x2q ",
                "AbCk–7x2Q",
                "A.B.C.K_7X/2Q",
                "АВСК-7Х2Q",
                "ＡＢＣＫ７Ｘ２Ｑ",
                "ABCK\u200B7X2Q"
            })
    void theSameCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(PlainCode.read(typed)).contains(new PlainCode("ABCK7X2Q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC12", "ŻABCK7X2Q", "ABCK7X2Q!", "ABCK;7X2Q"})
    void whatIsNoCodeIsNotRead(String typed) {
        assertThat(PlainCode.read(typed)).isEmpty();
        assertThat(PlainCode.read("A".repeat(41))).isEmpty();
    }

    @Test
    void dotlessAndDottedLettersOfAnAzerbaijaniKeyboardAreAnI() {
        assertThat(PlainCode.read("ıİ234567")).contains(new PlainCode("II234567"));
    }

    @Test
    void lookAlikesStandForTheOneThatOccurs() {
        assertThat(Alphabet.of("0123456789").meant("O12I4L")).isEqualTo("012141");
        assertThat(Alphabet.of("ABCDO23").meant("0BCD23")).isEqualTo("OBCD23");
    }

    @Test
    void lookAlikesThatBothOccurAreLeftAsTheyWereTyped() {
        assertThat(Alphabet.of("0O1").meant("0O0OIL")).isEqualTo("0O0O11");
        assertThat(Alphabet.of("ABC1L").meant("I1LABC")).isEqualTo("I1LABC");
    }

    @Test
    void aShapeIsAsLongAndOfSuchLettersAsItsCodes() {
        var shape = CodeShape.NONE.with(code("ABC123")).with(code("ABC1234"));

        assertThat(shape.fits(code("CAB321"))).isTrue();
        assertThat(shape.fits(code("CABL21"))).as("L stands for 1").isTrue();
        assertThat(shape.fits(code("CAB32X"))).isFalse();
        assertThat(shape.fits(code("ABC12341"))).isFalse();
        assertThat(CodeShape.NONE.fits(code("ABC123"))).isFalse();
    }

    private static PlainCode code(String typed) {
        return PlainCode.read(typed).orElseThrow();
    }

    @Test
    void anAlphabetIsKeptAsItsLetters() {
        assertThat(Alphabet.of("Z9A0Z").text()).isEqualTo("09AZ");
        assertThat(Alphabet.of("09").with("AZ")).isEqualTo(Alphabet.of("Z9A0"));
    }
}
