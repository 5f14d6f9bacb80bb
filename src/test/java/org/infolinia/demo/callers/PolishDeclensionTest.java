package org.infolinia.demo.callers;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.demo.crowd.Gender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolishDeclensionTest {

    @ParameterizedTest
    @CsvSource({
        "kowalski, MAN, GENITIVE, kowalskiego",
        "kowalski, MAN, LOCATIVE, kowalskim",
        "kowalska, WOMAN, DATIVE, kowalskiej",
        "jan, MAN, GENITIVE, jana",
        "marek, MAN, INSTRUMENTAL, markiem",
        "paweł, MAN, GENITIVE, pawła",
        "stępień, MAN, DATIVE, stępniowi",
        "piotr, MAN, LOCATIVE, piotrze",
        "jerzy, MAN, GENITIVE, jerzego",
        "antoni, MAN, INSTRUMENTAL, antonim",
        "zięba, MAN, DATIVE, ziębie",
        "nowak, WOMAN, GENITIVE, nowak",
        "anna, WOMAN, DATIVE, annie",
        "maria, WOMAN, GENITIVE, marii",
        "alicja, WOMAN, LOCATIVE, alicji",
        "agnieszka, WOMAN, DATIVE, agnieszce",
        "beata, WOMAN, LOCATIVE, beacie",
        "ola, WOMAN, GENITIVE, oli"
    })
    void namesAreInflectedAsInPolish(String name, Gender gender, GrammaticalCase wanted, String form) {
        assertThat(PolishDeclension.of(name, gender, wanted)).isEqualTo(form);
    }
}
