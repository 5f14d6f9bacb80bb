package org.infolinia.tickets.ui.parts;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nJan Kowalski\ntel. 600 100 200",
                "--\nJan",
                "Wysłano z iPhone’a",
                "Wysłano z iPhone'a",
                "Wysłane z telefonu Samsung",
                "Wysłano z aplikacji Outlook dla systemu Android",
                "Sent from my iPhone",
                "Sent from Outlook for Android",
                "Get Outlook for iOS",
                "iPhone-dan göndərilib",
                "iPhone-umdan göndərildi",
                "Samsung Galaxy cihazımdan göndərilib",
                "Отправлено с iPhone"
            })
    void aSignatureIsFolded(String signature) {
        var text = QuotedText.of("Proszę o punkty.\n\n" + signature + "\n");
        assertThat(text.fresh()).isEqualTo("Proszę o punkty.");
        assertThat(text.signature()).isEqualTo(signature);
        assertThat(text.hasQuote()).isFalse();
    }

    @Test
    void aSignatureBeforeAQuoteIsFoldedApartFromIt() {
        var text = QuotedText.of("Tak.\n\nSent from my iPhone\n\nOn Tuesday Klub wrote:\n> Czy tak?");
        assertThat(text).isEqualTo(new QuotedText("Tak.", "Sent from my iPhone", "On Tuesday Klub wrote:\n> Czy tak?"));
    }

    @Test
    void aSignatureAfterAQuoteIsFoldedApartFromIt() {
        var text = QuotedText.of("Tak.\n\n> Czy tak?\n\n-- \nJan");
        assertThat(text).isEqualTo(new QuotedText("Tak.", "-- \nJan", "> Czy tak?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "-- \nJan",
                "Kod wysłano z iPhone’a żony, a paragon mam.",
                "Wysłano z opóźnieniem\nale doszło",
                "Sent from my heart: thank you",
                "Kod z paragonu:\n-- 7QF4 --\nnie działa"
            })
    void whatIsNoSignatureIsLeftAlone(String text) {
        assertThat(QuotedText.of(text).fresh()).isEqualTo(text);
    }

    @Test
    void whoeverGoesOnAtLengthUnderTwoHyphensHasNotSigned() {
        var text = "Lista zakupów\n--\n" + "kawa\n".repeat(20).strip();
        assertThat(QuotedText.of(text).fresh()).isEqualTo(text);
    }

    @Test
    void plainTextIsLeftAlone() {
        var text = QuotedText.of("Dzień dobry,\n\nproszę o punkty.");
        assertThat(text.fresh()).isEqualTo("Dzień dobry,\n\nproszę o punkty.");
        assertThat(text.hasQuote()).isFalse();
    }
}
