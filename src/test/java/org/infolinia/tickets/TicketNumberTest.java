package org.infolinia.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

    private static final TicketNumber FIRST = TicketNumber.ofSequence(2040);

    @Test
    void numbersCountInTensAndEndInACheckDigit() {
        assertThat(FIRST.value()).isBetween(20_400L, 20_409L);
        assertThat(TicketNumber.ofSequence(2041).value()).isBetween(20_410L, 20_419L);
        assertThat(FIRST).hasToString("INF-" + FIRST.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INF-%d", "inf %d", "  INF%d ", "#%d", "[#%d]", "(INF-%d)", "%d"})
    void itIsReadAsPeopleWriteIt(String pattern) {
        assertThat(TicketNumber.parse(pattern.formatted(FIRST.value()))).contains(FIRST);
    }

    @Test
    void everyWrongDigitIsNoticed() {
        var digits = Long.toString(FIRST.value());
        for (int place = 0; place < digits.length(); place++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (digits.charAt(place) != wrong) {
                    var misread = digits.substring(0, place) + wrong + digits.substring(place + 1);
                    assertThat(TicketNumber.parse(misread)).as(misread).isEmpty();
                }
            }
        }
    }

    @Test
    void everyTwoSwappedNeighboursAreNoticed() {
        for (long n = 2040; n < 2140; n++) {
            var digits = Long.toString(TicketNumber.ofSequence(n).value());
            for (int place = 0; place + 1 < digits.length(); place++) {
                if (digits.charAt(place) != digits.charAt(place + 1)) {
                    var swapped = new StringBuilder(digits);
                    swapped.setCharAt(place, digits.charAt(place + 1));
                    swapped.setCharAt(place + 1, digits.charAt(place));
                    assertThat(TicketNumber.parse(swapped.toString()))
                            .as(digits)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INF-", "INF-x", "9999999999999999999999", "INF-20418; drop table"})
    void whatIsNoNumberIsNone(String input) {
        assertThat(TicketNumber.parse(input)).isEmpty();
    }

    @Test
    void mailKnowsItsConversation() {
        assertThat(TicketNumber.ofConversation(FIRST.conversation())).contains(FIRST);
        assertThat(TicketNumber.ofConversation("survey:" + FIRST.value())).isEmpty();
    }
}
