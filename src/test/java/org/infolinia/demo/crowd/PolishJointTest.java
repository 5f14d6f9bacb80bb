package org.infolinia.demo.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolishJointTest {

    @ParameterizedTest
    @CsvSource({
        "buk, ek, buczek",
        "róg, Owski, rogowski",
        "dąb, ek, dębek",
        "lipnik, ski, lipnicki",
        "gród, ski, grodzki",
        "jan, ski, jański",
        "maciej, Owski, maciejewski",
        "tokarz, Iński, tokarzyński",
        "mal, Iński, maliński",
        "koń, ak, koniak",
        "jan, Ecki, janiecki",
        "adam, Iak, adamiak"
    })
    void rootsAndEndingsMeltAsInPolish(String root, String ending, String surname) {
        assertThat(PolishJoint.join(root, ending)).isEqualTo(surname);
    }

    @ParameterizedTest
    @CsvSource({"wilk, czyk", "kość, ka"})
    void whatCannotBePronouncedDoesNotFit(String root, String ending) {
        assertThat(PolishJoint.fits(root, ending)).isFalse();
    }
}
