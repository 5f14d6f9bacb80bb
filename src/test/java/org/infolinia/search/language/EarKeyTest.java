package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Rzepecki, Żepecki",
        "Żukowski, Rzukowski",
        "Chojnacki, Hojnacki",
        "Szymański, Symański",
        "Wójcik, Wujcik",
        "Dąbrowski, Dombrowski",
        "Dębski, Dembski",
        "Świątek, Świontek",
        "Zawadzki, Zawacki",
        "Krzysztof, Kszysztof",
        "Pietrzak, Pieczak",
        "Andrzej, Andżej",
        "Jakub, Jakup",
        "Szczepański, Szepański",
        "Maksymilian, Maxymilian",
        "Musiał, Musiau"
    })
    void polesHearTheSame(String name, String heard) {
        assertMeet(name, heard);
    }

    @ParameterizedTest
    @CsvSource({
        "Məmmədov, Memmedov",
        "Məmmədov, Mammadow",
        "Əhmədov, Ahmedov",
        "Qasımov, Kasimow",
        "Qasımov, Gasymow",
        "Xəlilov, Chalilow",
        "Xəlilov, Khalilov",
        "Hacıyev, Hadżijew",
        "Ağayev, Aghayev",
        "Həsənov, Gasanow",
        "Quliyev, Gulijew",
        "Cavid, Dżawid",
        "Çingiz, Czingiz",
        "Şahin, Szachin",
        "Hüseynov, Husejnow",
        "Əliyev, Aliev"
    })
    void azerbaijaniNamesAreHeardInPoland(String name, String heard) {
        assertMeet(name, heard);
    }

    @ParameterizedTest
    @CsvSource({
        "Wójcik, Voychik",
        "Kowalczyk, Kovalchick",
        "Nowak, Novack",
        "Szymański, Shymanski",
        "Jabłoński, Yablonsky",
        "Łukasz, Wukash",
        "Czarnecki, Tcharnetski",
        "Krzysztof, Kshishtof",
        "Hacıyev, Hajiyev",
        "Cəfərov, Jafarov",
        "Şirinov, Shireenov",
        "Rafał, Raphal"
    })
    void namesAreHeardInEnglish(String name, String heard) {
        assertMeet(name, heard);
    }

    @ParameterizedTest
    @CsvSource({"Dąbrowski, Dabrowski", "Wójcik, Wojcik", "Łuczak, Luczak", "Gołębiowski, Golebiowski", "Żak, Zak"})
    void diacriticsMayBeMissing(String name, String bare) {
        assertMeet(name, bare);
    }

    @Test
    void differentNamesSoundDifferent() {
        assertThat(EarKey.keysOf("Kowalski")).doesNotContainAnyElementsOf(EarKey.keysOf("Kowalczyk"));
        assertThat(EarKey.keysOf("Nowak")).doesNotContainAnyElementsOf(EarKey.keysOf("Nowicki"));
    }

    @Test
    void aNameHasFewKeys() {
        assertThat(EarKey.keysOf("Kowal")).hasSize(1);
        assertThat(EarKey.keysOf("Chojęcjęxąqęchąchęc")).hasSizeLessThanOrEqualTo(EarKey.MOST_KEYS);
    }

    @Test
    void whatHasNoLettersHasNoSound() {
        assertThat(EarKey.keysOf("")).isEmpty();
        assertThat(EarKey.keysOf("42")).isEmpty();
    }

    @Test
    void anEndlessWordIsCut() {
        assertThat(EarKey.keysOf("kowal".repeat(1000))).allMatch(key -> key.length() <= EarKey.LONGEST_WORD);
    }

    private static void assertMeet(String name, String heard) {
        var keys = EarKey.keysOf(name);
        assertThat(Collections.disjoint(keys, EarKey.keysOf(heard)))
                .as("%s %s and %s %s", name, keys, heard, EarKey.keysOf(heard))
                .isFalse();
    }
}
