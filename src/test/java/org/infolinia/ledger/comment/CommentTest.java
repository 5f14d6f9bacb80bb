package org.infolinia.ledger.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paragon 0412/15.11 jest w kasie, bez numeru karty.",
                "Zakup za 1 428,80 zł, dopisane 642 punkty z 15.11.2026.",
                "Zgłoszenie INF-20431, zamówienie 4500012.",
                "Paczka 600000000000000000000123 wróciła do nadawcy."
            })
    void aCommentThatNamesNobodyIsFit(String text) {
        assertThat(Comment.explaining(text)).isEqualTo(Outcome.done(new Comment(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proszę odpisać na h.wrobel@poczta.pl w tej sprawie",
                "Oddzwonić na 601 274 418 po południu",
                "Oddzwonić na 601274418 po południu",
                "Numer +48 601 274 418 nie odbiera",
                "Stacjonarny 81 532 12 34 po południu",
                "Bakı, 050 123 45 67 nömrəsinə zəng",
                "PESEL 58031412345 podany w mailu"
            })
    void contactDataDoesNotGoIntoTheBooks(String text) {
        var refused = Outcome.<Comment>refused("comment-names-somebody");

        assertThat(Comment.explaining(text)).isEqualTo(refused);
        assertThat(Comment.brief(text)).isEqualTo(refused);
        assertThatThrownBy(() -> new Comment(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whyPointsMovedTakesMoreThanAWord() {
        assertThat(Comment.explaining("  korekta   ")).isEqualTo(Outcome.refused("comment-length", 10, 500));
        assertThat(Comment.objectionToExplaining("a".repeat(501))).contains(Refusal.of("comment-length", 10, 500));
        assertThat(Comment.brief("  Już było. ")).isEqualTo(Outcome.done(new Comment("Już było.")));
        assertThat(Comment.brief(" a ")).isEqualTo(Outcome.refused("comment-length", 3, 500));
    }
}
