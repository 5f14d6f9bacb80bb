package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paragon 0412/15.11 jest w kasie, bez numeru karty.",
                "Zakup za 1 428,80 zł, dopisane 642 punkty z 15.11.2026.",
                "Zgłoszenie INF-20431, zamówienie 4500012."
            })
    void aCommentThatNamesNobodyIsFit(String comment) {
        assertThat(CommentRule.objectionTo(comment)).isEmpty();
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
    void contactDataDoesNotGoIntoTheBooks(String comment) {
        assertThat(CommentRule.objectionTo(comment).map(Refusal::code)).contains("comment-names-somebody");
    }

    @Test
    void aCommentSaysMoreThanAWord() {
        assertThat(CommentRule.objectionTo("  korekta   ").map(Refusal::code)).contains("comment-length");
        assertThat(CommentRule.objectionTo("a".repeat(501)).map(Refusal::code)).contains("comment-length");
    }
}
