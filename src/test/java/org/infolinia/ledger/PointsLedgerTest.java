package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.util.List;
import org.infolinia.harness.LastSeen;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class PointsLedgerTest extends LedgerTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void historyIsPostedOnceHoweverOftenItIsImported() {
        var history = List.of(
                PostPoints.earned(
                        program, halina, PostingKind.CODE, Points.of(40), TODAY.minusDays(9), MARCH, "JOG-7F2K", "c1"),
                PostPoints.spent(program, halina, PostingKind.REWARD, Points.of(30), TODAY.minusDays(8), "Kino", "r1"),
                PostPoints.spent(program, halina, PostingKind.REWARD, Points.of(30), TODAY.minusDays(7), "Kino", "r2"));

        var first = gatekeeper.asSystem("import", () -> ledger.importHistory(history));
        var second = gatekeeper.asSystem("import", () -> ledger.importHistory(history));

        assertThat(first.posted()).isEqualTo(2);
        assertThat(first.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line().key()).isEqualTo("r2");
            assertThat(refused.refusal().code()).isEqualTo("not-enough-points");
        });
        assertThat(second.posted()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(2);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(10));
    }

    @Test
    void whoCollectsOrSpendsIsActiveOnTheDayOfIt() {
        var silent = fixture.aParticipant(program);
        assertThat(LastSeen.of(silent, jdbc)).isEmpty();
        var history = List.of(
                PostPoints.earned(
                        program, silent, PostingKind.CODE, Points.of(40), TODAY.minusDays(9), MARCH, "JOG-7F2K", "s1"),
                PostPoints.spent(program, silent, PostingKind.REWARD, Points.of(30), TODAY.minusDays(7), "Kino", "s2"));

        gatekeeper.asSystem("import", () -> ledger.importHistory(history));

        assertThat(LastSeen.of(silent, jdbc)).contains(TODAY.minusDays(7));
    }

    @Test
    void whatHasLapsedIsThereAndIsNotForSpending() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), TODAY.minusDays(1));
        fixture.earn(program, halina, 25, TODAY.minusMonths(3), MARCH);
        fixture.earn(program, halina, 15, TODAY.minusMonths(3), MARCH);

        assertThat(ledger.balance(halina))
                .isEqualTo(new WalletBalance(Points.of(100), Points.of(40), Points.ZERO, Points.ZERO));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(
                        new WalletView.Lot(Points.of(60), TODAY.minusMonths(3), TODAY.minusDays(1)),
                        new WalletView.Lot(Points.of(40), TODAY.minusMonths(3), MARCH));
    }

    @Test
    void whoHasNoWalletHasNothing() {
        assertThat(ledger.balance(halina)).isEqualTo(WalletBalance.EMPTY);
        assertThat(ledger.wallet(halina).lots()).isEmpty();
    }

    @Test
    void peopleDoNotPostInThePlaceOfRules() {
        var purchase = PostPoints.earned(
                program, halina, PostingKind.PURCHASE, Points.of(10), TODAY, MARCH, "Lublin", LedgerFixture.key());

        assertThatThrownBy(() -> ledger.post(purchase)).isInstanceOf(AccessDeniedException.class);
    }
}
