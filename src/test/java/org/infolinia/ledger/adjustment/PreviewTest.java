package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A preview is a promise. */
class PreviewTest extends LedgerTest {

    @Autowired
    Statements statements;

    @Test
    void thePreviewIsWhatPostingDoes() {
        aSupervisorTakesOver();
        fixture.earn(program, halina, 60, TODAY.minusDays(9), DECEMBER);
        fixture.earn(program, halina, 40, TODAY.minusDays(5), MARCH);
        var command = adjustment(program, halina, -80);

        var preview = desk.preview(command.proposal()).orElseThrow();
        var receipt = desk.adjust(command).orElseThrow();

        assertThat(preview.after()).isEqualTo(receipt.balanceAfter()).isEqualTo(Points.of(20));
        assertThat(preview.lots())
                .containsExactly(
                        new AdjustmentPreview.LotChange(Points.of(-60), TODAY.minusDays(9), DECEMBER),
                        new AdjustmentPreview.LotChange(Points.of(-20), TODAY.minusDays(5), MARCH));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(20), TODAY.minusDays(5), MARCH));
    }

    @Test
    void thePreviewWritesNothing() {
        desk.preview(adjustment(program, halina, 80).proposal()).orElseThrow();

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
        assertThat(statements.newest(halina, 10)).isEmpty();
    }

    @Test
    void thePreviewShowsExceededLimitsAndWhoMayDoIt() {
        var preview = desk.preview(adjustment(program, halina, 642).proposal()).orElseThrow();

        assertThat(preview.verdict().isFree()).isFalse();
        assertThat(preview.verdict().approver()).contains(Role.SUPERVISOR);
        assertThat(preview.verdict().uses())
                .filteredOn(LimitUse::isExceeded)
                .extracting(LimitUse::limit)
                .containsExactly(LimitUse.Limit.PER_ADJUSTMENT);
        assertThat(preview.told())
                .isEqualTo("Dodaliśmy 642 punkty za bonus, który nie zadziałał. "
                        + "Można je wydać do 17 listopada 2027.");
    }
}
