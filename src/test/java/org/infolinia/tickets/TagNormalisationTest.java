package org.infolinia.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagNormalisationTest {

    @Test
    void howeverItIsTypedTheSameWordIsTheSameTag() {
        assertThat(Tag.typed("  Zwrot Elmet ")).contains(new Tag("zwrot-elmet"));
        assertThat(Tag.typed("#ZWROT,elmet")).contains(new Tag("zwrot-elmet"));
        assertThat(Tag.typed("zwrot-elmet")).contains(new Tag("zwrot-elmet"));
    }

    @Test
    void lettersOfAllLanguagesOfTheHouseAreLetters() {
        assertThat(Tag.typed("ŻÓŁĆ")).contains(new Tag("żółć"));
        assertThat(Tag.typed("İadə")).contains(new Tag("iadə"));
        assertThat(Tag.typed("z\u0301le")).contains(new Tag("źle"));
    }

    @Test
    void whatIsNoWordOrTooLongIsNoTag() {
        assertThat(Tag.typed("   ")).isEmpty();
        assertThat(Tag.typed("<b>")).isEmpty();
        assertThat(Tag.typed("a'; drop table")).isEmpty();
        assertThat(Tag.typed("x".repeat(Tag.MAXIMUM_LENGTH))).isPresent();
        assertThat(Tag.typed("x".repeat(Tag.MAXIMUM_LENGTH + 1))).isEmpty();
        assertThatThrownBy(() -> new Tag("Zwrot")).isInstanceOf(IllegalArgumentException.class);
    }
}
