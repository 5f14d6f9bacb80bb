package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NicknamesTest {

    @Test
    void aPetNameMeansTheNameInTheRegister() {
        assertThat(Nicknames.relatedTo("kasia")).first().isEqualTo("katarzyna");
        assertThat(Nicknames.relatedTo("wojtek")).contains("wojciech");
        assertThat(Nicknames.relatedTo("elnurik")).contains("elnur");
        assertThat(Nicknames.relatedTo("bob")).contains("robert");
    }

    @Test
    void aPetNameMayMeanSeveral() {
        assertThat(Nicknames.relatedTo("slawek")).contains("slawomir", "jaroslaw", "boguslaw");
    }

    @Test
    void theRegisterMayHoldThePetName() {
        assertThat(Nicknames.relatedTo("katarzyna")).contains("kasia", "kaska");
    }

    @Test
    void petNamesOfOneNameAreRelated() {
        assertThat(Nicknames.relatedTo("kaska")).contains("katarzyna", "kasia").doesNotContain("kaska");
    }

    @Test
    void bothFormsOfSchwaAreKnown() {
        assertThat(Nicknames.relatedTo("memo")).contains("memmed", "mammad");
        assertThat(Nicknames.relatedTo("fatma")).contains("fatime", "fatima");
    }

    @Test
    void aStrangeNameHasNoRelations() {
        assertThat(Nicknames.relatedTo("xyz")).isEmpty();
    }

    @Test
    void relationsAreLimited() {
        assertThat(Nicknames.relatedTo("nika")).hasSizeLessThanOrEqualTo(Nicknames.MOST_RELATED);
    }
}
