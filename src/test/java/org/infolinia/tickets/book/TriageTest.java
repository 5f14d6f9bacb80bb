package org.infolinia.tickets.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.junit.jupiter.api.Test;

class TriageTest {

    @Test
    void aComplaintIsKnownByItsWord() {
        var guess = Triage.guess("Dwa kody z pomp odrzucone", "Proszę o punkty, bo składam reklamację.");
        assertThat(guess.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(guess.topic()).isEqualTo(Topic.REJECTED_CODE);
        assertThat(guess.words().arguments().getFirst()).contains("reklamację");
    }

    @Test
    void azerbaijaniAndEnglishAreUnderstood() {
        assertThat(Triage.guess("Şikayət", "Mükafat gəlmədi").kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(Triage.guess("Şikayət", "Mükafat gəlmədi").topic()).isEqualTo(Topic.REWARD);
        assertThat(Triage.guess("My card", "I lost my card").topic()).isEqualTo(Topic.CARD);
    }

    @Test
    void wordsCountOnlyFromTheirBeginning() {
        assertThat(Triage.guess("Discard", "wiecard").topic()).isEqualTo(Topic.OTHER);
    }

    @Test
    void whatIsNotUnderstoodIsAQuestionAboutSomethingElse() {
        var guess = Triage.guess("Dzień dobry", "Pozdrawiam");
        assertThat(guess.kind()).isEqualTo(Kind.QUESTION);
        assertThat(guess.topic()).isEqualTo(Topic.OTHER);
        assertThat(guess.words().key()).isEqualTo("tickets.reason.new");
    }
}
