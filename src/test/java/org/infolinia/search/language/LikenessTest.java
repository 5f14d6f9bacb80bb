package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @Test
    void theSameWordIsWhollyAlike() {
        assertThat(Likeness.of("kowalski", "kowalski")).isEqualTo(1);
    }

    @Test
    void strangersAreHardlyAlike() {
        assertThat(Likeness.of("nowak", "szymczyk")).isLessThan(.5f);
        assertThat(Likeness.of("", "nowak")).isZero();
        assertThat(Likeness.of("", "")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "krol, krul",
        "kowalski, kovalsky",
        "nowakowski, nowakowksi",
        "wlodarczyk, wuodarczyk",
        "hanna, hana",
        "rzepecki, zepecki",
        "chmielewski, hmielewski",
        "memmedov, mammadov",
        "qasimov, kasimov",
        "xelilov, khelilov",
        "szulc, shultz",
        "marek, narek",
        "piotrowski, biotrowski"
    })
    void earsAndFingersErrCheaply(String name, String heard) {
        assertThat(Likeness.of(heard, name)).isGreaterThan(.8f);
        assertThat(Likeness.of(heard, name)).isGreaterThan(Likeness.of("x".repeat(heard.length()), name));
    }

    @Test
    void aNeighbouringSoundIsNearerThanAnyOther() {
        assertThat(Likeness.of("bawlak", "pawlak")).isGreaterThan(Likeness.of("kawlak", "pawlak"));
        assertThat(Likeness.of("kuwalski", "kowalski")).isGreaterThan(Likeness.of("kiwalski", "kowalski"));
    }

    @Test
    void itIsTheSameBothWays() {
        assertThat(Likeness.of("wojcik", "vuychik")).isEqualTo(Likeness.of("vuychik", "wojcik"));
        assertThat(Likeness.of("szczepaniak", "shchepanak")).isEqualTo(Likeness.of("shchepanak", "szczepaniak"));
    }

    @Test
    void whatIsTooFarIsGivenUp() {
        assertThat(Likeness.of("kowalski", "kowalska", .9f)).isEqualTo(Likeness.of("kowalski", "kowalska"));
        assertThat(Likeness.of("nowak", "kowalczyk", .9f)).isZero();
    }

    @Test
    void otherLettersAndEndlessWordsDoNoHarm() {
        assertThat(Likeness.of("o'neil", "oneil")).isGreaterThan(.8f);
        assertThat(Likeness.of("a".repeat(1000), "a".repeat(1000))).isEqualTo(1);
    }
}
