package org.infolinia.tickets.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W dniu 3.11.2026 o 12:04 Klub Smaku <pomoc@klubsmaku.example> napisał(a):",
                "pon., 3 lis 2026 o 12:04 Klub Smaku napisał(a):",
                "On Tue, Nov 3, 2026 at 12:04 PM Klub Smaku wrote:",
                "3 noyabr 2026 tarixində Klub Smaku yazdı:",
                "-----Original Message-----"
            })
    void aHeadlineBeginsTheQuote(String headline) {
        var text = QuotedText.of("Dziękuję!\n\n" + headline + "\n> Dzień dobry,\n> wysłaliśmy nagrodę.");
        assertThat(text.fresh()).isEqualTo("Dziękuję!");
        assertThat(text.quotedLines()).isEqualTo(3);
    }

    @Test
    void quotedLinesAtTheEndAreFoldedWithoutAHeadline() {
        var text = QuotedText.of("Zgadzam się.\n\n> Czy to w porządku?\n> Pozdrawiam");
        assertThat(text.fresh()).isEqualTo("Zgadzam się.");
        assertThat(text.hasQuote()).isTrue();
    }

    @Test
    void answersBetweenTheLinesStay() {
        var text = QuotedText.of("> Jaki kod?\n7QF4\n> Jaka pompa?\nAqua 25");
        assertThat(text.hasQuote()).isFalse();
    }

    @Test
    void aMessageThatIsOnlyAQuoteIsShown() {
        assertThat(QuotedText.of("> tylko cytat").fresh()).isEqualTo("> tylko cytat");
    }

    @Test
    void plainTextIsLeftAlone() {
        var text = QuotedText.of("Dzień dobry,\n\nproszę o punkty.");
        assertThat(text.fresh()).isEqualTo("Dzień dobry,\n\nproszę o punkty.");
        assertThat(text.hasQuote()).isFalse();
    }
}
