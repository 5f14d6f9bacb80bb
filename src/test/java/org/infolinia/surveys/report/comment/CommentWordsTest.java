package org.infolinia.surveys.report.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.LongStream;
import org.infolinia.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentWordsTest {

    private final CommentWords words = new CommentWords(Set.of("Ewa"));

    @Test
    void inflectedFormsAreOneWordAsItIsMostlyWritten() {
        say(1, 3, "Czekałem na punkty, punkty przepadły.", true);
        say(4, 6, "Nie ma punktów", false);

        assertThat(words.mostUsed()).contains(new CommentWord("punkty", 6, 3));
    }

    @Test
    void whoeverSaysAWordTwiceIsOnePerson() {
        say(1, 4, "kolejka kolejka kolejka", false);

        assertThat(words.mostUsed()).isEmpty();
    }

    @Test
    void whatOnePersonAloneWouldSayIsLeftOut() {
        say(1, 6, "Pani Ewa z 601274418 pomogła, kolejka", false);
        say(7, 7, "Wróbel Halina kolejka", true);

        assertThat(words.mostUsed())
                .extracting(CommentWord::word)
                .contains("kolejka", "pomogła")
                .doesNotContain("ewa", "601274418", "halina", "wróbel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rozmawiałam z panią Ewą",
                "Dziękuję pani Ewie",
                "Podziękowania dla Marcie",
                "pomoc pana Kowalskiego",
                "rozmowa z panem Kowalskim",
                "Pani Kowalska, Kowalskiej",
                "o pani Agnieszce",
                "z Pawłem i bez Pawła",
                "panu Markowi",
                "pania EWE, pawla",
                "Leyla xanım, Leylanın, Leylaya, Leyladan",
                "İsmayıl bəy, İsmayılın"
            })
    void anInflectedNameIsStillAName(String comment) {
        var staff = new CommentWords(
                Set.of("Ewa", "Marta", "Kowalski", "Agnieszka", "Paweł", "Marek", "Leyla", "İsmayıl", "Nowak-Zięba"));
        var language = comment.contains("xanım") || comment.contains("bəy") ? Language.AZ : Language.PL;
        LongStream.rangeClosed(1, 6).forEach(person -> staff.add(person, language, comment, true));

        assertThat(staff.mostUsed())
                .extracting(CommentWord::word)
                .noneMatch(word -> word.matches("(?i)(ew|mar[tc]|kowalsk|agnieszc|pa[w]|mark|leyl|[iı]smay).*"));
    }

    @Test
    void azerbaijaniWordsWithADottedCapitalAreWords() {
        LongStream.rangeClosed(1, 6).forEach(person -> words.add(person, Language.AZ, "İşçi kömək etdi", false));

        assertThat(words.mostUsed()).extracting(CommentWord::word).contains("işçi");
    }

    @Test
    void wordsWithoutMeaningAreLeftOut() {
        say(1, 6, "oraz że nie było tak szybko", false);

        assertThat(words.mostUsed())
                .extracting(CommentWord::word)
                .contains("szybko")
                .doesNotContain("oraz", "nie");
    }

    @Test
    void theMostUsedComesFirst() {
        say(1, 5, "szybko", false);
        say(1, 9, "grzecznie", false);

        assertThat(words.mostUsed()).extracting(CommentWord::word).containsExactly("grzecznie", "szybko");
    }

    private void say(long first, long last, String comment, boolean isLow) {
        LongStream.rangeClosed(first, last).forEach(person -> words.add(person, Language.PL, comment, isLow));
    }
}
