package org.infolinia.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameFormTest {

    @ParameterizedTest
    @CsvSource({
        "Kowalski, Kowalska, PL",
        "Sawicki, Sawicka, PL",
        "Zawadzki, Zawadzka, PL",
        "Konieczny, Konieczna, PL",
        "Nowak, Nowak, PL",
        "Kowalik, Kowalik, PL",
        "Wilk, Wilk, PL",
        "Məmmədov, Məmmədova, AZ",
        "Əliyev, Əliyeva, AZ",
        "Vəlizadə, Vəlizadə, AZ",
        "Bayramlı, Bayramlı, AZ"
    })
    void womenBearTheFormOfWomen(String ofMen, String ofWomen, Language language) {
        assertThat(SurnameForm.of(ofMen, Sex.FEMALE, language)).isEqualTo(ofWomen);
        assertThat(SurnameForm.of(ofMen, Sex.MALE, language)).isEqualTo(ofMen);
    }
}
