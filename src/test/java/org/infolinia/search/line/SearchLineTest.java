package org.infolinia.search.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.search.line.SearchLine.Address;
import org.infolinia.search.line.SearchLine.Digits;
import org.infolinia.search.line.SearchLine.Word;
import org.junit.jupiter.api.Test;

class SearchLineTest {

    @Test
    void digitsSpokenInGroupsBelongTogether() {
        assertThat(SearchLine.of("wróbel +48 601 274-418").parts())
                .containsExactly(new Word("wróbel"), Digits.of(List.of("48", "601", "274", "418")));
    }

    @Test
    void numbersWithLettersStayWhole() {
        assertThat(SearchLine.of("MI-004218").parts()).containsExactly(new Word("MI-004218"));
    }

    @Test
    void mailAddressesStayWhole() {
        assertThat(SearchLine.of(" h.wrobel@poczta.pl, Lublin").parts())
                .containsExactly(new Address("h.wrobel@poczta.pl"), new Word("Lublin"));
    }

    @Test
    void nothingTypedAsksNothing() {
        assertThat(SearchLine.of("  ,; ").isEmpty()).isTrue();
    }

    @Test
    void longLinesAreCut() {
        assertThat(SearchLine.of("a ".repeat(1_000)).parts()).hasSize(SearchLine.MAXIMUM_PARTS);
    }
}
