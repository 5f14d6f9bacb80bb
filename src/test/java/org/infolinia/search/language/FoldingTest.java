package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void polishLettersBecomeThoseOfEveryKeyboard() {
        assertThat(Folding.forms("Żółć")).containsExactly("zolc");
        assertThat(Folding.forms("WRÓBEL")).containsExactly("wrobel");
    }

    @Test
    void schwaIsFoundAsInPassportsAndAsTyped() {
        assertThat(Folding.forms("Məmmədov")).containsExactly("mammadov", "memmedov");
    }

    @Test
    void dottedAndDotlessLettersAreOne() {
        assertThat(Folding.forms("İlqar")).containsExactly("ilqar");
        assertThat(Folding.forms("Qızı")).containsExactly("qizi");
    }

    @Test
    void aDoubleBarrelledNameHasTwoWords() {
        assertThat(Folding.words("Wróbel-Nowak")).containsExactly("Wróbel", "Nowak");
    }

    @Test
    void separatorsInNumbersDoNotMatter() {
        assertThat(Folding.number("mi–004218")).isEqualTo("MI004218");
    }
}
