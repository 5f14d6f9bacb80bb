package org.infolinia.tickets.texts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.tickets.texts.ui.Marking.Marked;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void whatIsSelectedIsSetOffAndStaysSelected() {
        assertThat(Marking.BOLD.mark("do kodu HD brakuje", 8, 10))
                .isEqualTo(new Marked("do kodu **HD** brakuje", 10, 12));
        assertThat(Marking.ITALIC.mark("ważne", 0, 5)).isEqualTo(new Marked("_ważne_", 1, 6));
    }

    @Test
    void whereNothingIsSelectedOneTypesBetweenTheMarks() {
        assertThat(Marking.BOLD.mark("kod ", 4, 4)).isEqualTo(new Marked("kod ****", 6, 6));
    }

    @Test
    void everyLineOfThePartBecomesAnItem() {
        assertThat(Marking.LIST.mark("Proszę o:\nparagon\nzdjęcie", 12, 25))
                .isEqualTo(new Marked("Proszę o:\n- paragon\n- zdjęcie", 29, 29));
        assertThat(Marking.LIST.mark("", 0, 0)).isEqualTo(new Marked("- ", 2, 2));
    }

    @Test
    void ofALinkTheAddressIsTypedNext() {
        assertThat(Marking.LINK.mark("zob. regulamin", 5, 14))
                .isEqualTo(new Marked("zob. [regulamin](https://)", 17, 25));
    }
}
