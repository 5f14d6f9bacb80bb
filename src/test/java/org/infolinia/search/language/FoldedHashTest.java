package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedHashTest {

    @ParameterizedTest
    @CsvSource({
        "Żółkiewska, zolkiewska",
        "ƏLİYEVA, aliyeva",
        "Straße, STRASSE",
        "Ząbek, Za\u0328bek",
        "İnci, inci",
    })
    void whatFoldsToTheSameLettersHasOneHash(String one, String other) {
        assertThat(FoldedHash.of(one)).isEqualTo(FoldedHash.of(other));
        assertThat(FoldedHash.ofWords(one)).isEqualTo(FoldedHash.ofWords(other));
    }

    @ParameterizedTest
    @CsvSource({"Anna-Maria, Anna Maria", "' Anna  Maria.', anna maria", "Anna-Za\u0328bek, anna zabek"})
    void whatStandsBetweenWordsDoesNotMatterWhereOnlyWordsCount(String one, String other) {
        assertThat(FoldedHash.ofWords(one)).isEqualTo(FoldedHash.ofWords(other));
        assertThat(FoldedHash.of(one)).isNotEqualTo(FoldedHash.of(other));
    }

    @Test
    void wordsApartAreNotOneWord() {
        assertThat(FoldedHash.ofWords("anna maria")).isNotEqualTo(FoldedHash.ofWords("annamaria"));
    }

    @Test
    void otherTextsHaveOtherHashes() {
        assertThat(FoldedHash.of("Nowak")).isNotEqualTo(FoldedHash.of("Nowek"));
        assertThat(FoldedHash.of("ab")).isNotEqualTo(FoldedHash.of("ba"));
    }
}
