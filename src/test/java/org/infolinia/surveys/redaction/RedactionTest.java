package org.infolinia.surveys.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final List<String> NAMES = List.of("Halina", "Wróbel");

    @Test
    void namesAreLeftOutInWhateverCase() {
        assertThat(of("Pozdrowienia od Haliny Wróbel, wróblowi też pomogła"))
                .isEqualTo("Pozdrowienia od … …, … też pomogła");
        assertThat(of("HALINA dziękuje")).isEqualTo("… dziękuje");
    }

    @Test
    void numbersOfTelephonesAndCardsAreLeftOut() {
        assertThat(of("Mój numer 601 274 418, karta 2804-1187-09. Od 12.04.1958 z Wami"))
                .isEqualTo("Mój numer …, karta …. Od … z Wami");
        assertThat(of("Czekałam 20 minut, 100 punktów")).isEqualTo("Czekałam 20 minut, 100 punktów");
    }

    @Test
    void addressesAreLeftOut() {
        assertThat(of("Proszę pisać na halina.wrobel@poczta.example.")).isEqualTo("Proszę pisać na ….");
    }

    @Test
    void shortNamesDoNotTakeOtherWordsAlong() {
        assertThat(Redaction.of("Ewa i Ela bardzo pomogły, elegancko", List.of("Ela")))
                .isEqualTo("Ewa i … bardzo pomogły, elegancko");
    }

    private static String of(String words) {
        return Redaction.of(words, NAMES);
    }
}
