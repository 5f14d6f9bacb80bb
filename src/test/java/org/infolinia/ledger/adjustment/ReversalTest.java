package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.UUID;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Adjustments undone. */
class ReversalTest extends LedgerTest {

    @Test
    void reversingACreditTakesItsLotBack() {
        fixture.earn(program, halina, 30, TODAY, DECEMBER);
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        SignedIn.supervisorOf(program);

        var receipt = desk.reverse(reversalOf(credit)).orElseThrow();

        assertThat(receipt.points()).isEqualTo(Points.of(-100));
        assertThat(ledger.wallet(halina).lots()).containsExactly(new WalletView.Lot(Points.of(30), TODAY, DECEMBER));
    }

    @Test
    void reversingADebitRestoresTheLots() {
        aSupervisorTakesOver();
        fixture.earn(program, halina, 60, TODAY, DECEMBER);
        fixture.earn(program, halina, 40, TODAY, MARCH);
        var before = ledger.wallet(halina);
        var debit = desk.adjust(adjustment(program, halina, -80)).orElseThrow();

        desk.reverse(reversalOf(debit)).orElseThrow();

        assertThat(ledger.wallet(halina)).isEqualTo(before);
    }

    @Test
    void anAdjustmentIsReversedOnce() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        SignedIn.supervisorOf(program);
        var reversal = reversalOf(credit);
        var first = desk.reverse(reversal).orElseThrow();

        assertThat(refusalOf(desk.reverse(reversalOf(credit)))).contains("already-reversed");
        assertThat(desk.reverse(reversal).orElseThrow().posting()).isEqualTo(first.posting());
        assertThat(refusalOf(desk.reverse(reversalOf(first)))).contains("posting-not-reversible");
    }

    @Test
    void pointsThatAreSpentAreNotTakenBack() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        fixture.spend(program, halina, 60, TODAY);
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(desk.reverse(reversalOf(credit)))).contains("points-already-spent");
    }

    @Test
    void agentsDoNotReverse() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();

        assertThatThrownBy(() -> desk.reverse(reversalOf(credit))).isInstanceOf(AccessDeniedException.class);
    }

    private static ReverseAdjustment reversalOf(Receipt receipt) {
        return new ReverseAdjustment(
                receipt.posting(), "Dopisane omyłkowo, cofam.", CaseReference.ticket(20_431), UUID.randomUUID());
    }
}
