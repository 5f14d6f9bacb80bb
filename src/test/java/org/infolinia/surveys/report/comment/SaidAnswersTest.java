package org.infolinia.surveys.report.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dzwoniłem z 601 274 418, bez skutku | Dzwoniłem z •••, bez skutku
            Proszę o kontakt: halina.wrobel@example.pl! | Proszę o kontakt: •••!
            Karta 2980 4417 0032 nie działa | Karta ••• nie działa
            Czekałam 20 minut, zamówienie z 12.04 | Czekałam 20 minut, zamówienie z 12.04
            """)
    void numbersAndAddressesInCommentsAreMasked(String written, String shown) {
        assertThat(SaidAnswers.masked(written)).isEqualTo(shown);
    }
}
