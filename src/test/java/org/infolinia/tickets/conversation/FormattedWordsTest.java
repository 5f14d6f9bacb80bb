package org.infolinia.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormattedWordsTest {

    @Test
    void whatStandsOutInTheMailStandsOutOnThePage() {
        assertThat(FormattedWords.html("To **ważne**:\n- raz\n- dwa"))
                .contains("<strong>ważne</strong>")
                .contains("<li>raz</li>");
    }

    @Test
    void aLineEndsWhereItsWriterEndedIt() {
        assertThat(FormattedWords.html("raz\ndwa")).contains("raz<br>\ndwa");
    }

    @Test
    void aLinkOpensBesideAndTellsNothingOfWhereItStood() {
        assertThat(FormattedWords.html("[punkty](https://example.org)"))
                .contains("<a rel=\"noopener noreferrer\" href=\"https://example.org\" target=\"_blank\">punkty</a>");
    }

    @Test
    void nothingOfItRuns() {
        assertThat(FormattedWords.html("Oto <script>alert(1)</script> [x](javascript:alert(1))"))
                .doesNotContain("<script")
                .doesNotContain("javascript:");
    }

    @Test
    void aPictureFromElsewhereIsNotFetched() {
        assertThat(FormattedWords.html("![mapa *sklepu*](https://example.org/mapa.png)"))
                .doesNotContain("<img")
                .contains("mapa <em>sklepu</em>");
    }
}
