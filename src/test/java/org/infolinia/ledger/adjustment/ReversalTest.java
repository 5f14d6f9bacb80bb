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
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** I9: what was posted is undone, in full or in part, and never more of it than there was. */
class ReversalTest extends LedgerTest {

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

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
    void pointsThatAreSpentAreOwedAndTheWalletStaysAtZero() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        fixture.spend(program, halina, 60, TODAY);
        aSupervisorTakesOver();

        var preview = desk.previewReversal(credit.posting(), null).orElseThrow();
        var receipt = desk.reverse(reversalOf(credit)).orElseThrow();

        assertThat(preview).isEqualTo(new Reversing.Preview(Points.of(40), Points.ZERO, Points.of(60)));
        assertThat(receipt.points()).isEqualTo(Points.of(-40));
        assertThat(receipt.owed()).isEqualTo(Points.of(60));
        assertThat(ledger.wallet(halina).owed()).isEqualTo(Points.of(60));
    }

    @Test
    void laterAwardsPayOffWhatIsOwedAndTheExplanationSaysSo() {
        var award = fixture.earn(program, halina, 100, TODAY, MARCH);
        fixture.spend(program, halina, 100, TODAY);
        aSupervisorTakesOver();
        desk.reverse(reversalOf(award)).orElseThrow();

        var first = fixture.earn(program, halina, 70, TODAY, MARCH);
        var told = desk.preview(adjustment(program, halina, 50).proposal())
                .orElseThrow()
                .told();
        var second = desk.adjust(adjustment(program, halina, 50)).orElseThrow();

        assertThat(first.points()).isEqualTo(Points.ZERO);
        assertThat(first.owed()).isEqualTo(Points.of(-70));
        assertThat(told).contains("30");
        assertThat(second.points()).isEqualTo(Points.of(20));
        assertThat(ledger.wallet(halina).owed()).isEqualTo(Points.ZERO);
        var explanation = statements.explain(halina, TODAY, TODAY);
        assertThat(explanation.closing()).isEqualTo(Points.of(20));
        assertThat(explanation.words()).contains("pokryło wcześniejszy brak").contains("do pokrycia z następnych");
    }

    @Test
    void reversalsInPartNeverExceedTheOriginal() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        aSupervisorTakesOver();

        desk.reverse(reversalOf(credit, 30)).orElseThrow();

        assertThat(refusalOf(desk.reverse(reversalOf(credit, 71)))).contains("reversal-exceeds");
        assertThat(refusalOf(desk.reverse(reversalOf(credit, 0)))).contains("reversal-exceeds");
        assertThat(desk.reverse(reversalOf(credit)).orElseThrow().points()).isEqualTo(Points.of(-70));
        assertThat(refusalOf(desk.reverse(reversalOf(credit, 1)))).contains("already-reversed");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void reversalsInPartRestoreTheLotsExactly() {
        aSupervisorTakesOver();
        fixture.earn(program, halina, 60, TODAY, DECEMBER);
        fixture.earn(program, halina, 40, TODAY, MARCH);
        var before = ledger.wallet(halina);
        var debit = desk.adjust(adjustment(program, halina, -80)).orElseThrow();

        desk.reverse(reversalOf(debit, 30)).orElseThrow();
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(
                        new WalletView.Lot(Points.of(10), TODAY, DECEMBER),
                        new WalletView.Lot(Points.of(40), TODAY, MARCH));
        desk.reverse(reversalOf(debit)).orElseThrow();

        assertThat(ledger.wallet(halina)).isEqualTo(before);
    }

    @Test
    void theDatabaseRefusesToReverseMoreThanWasMovedWhoeverAsks() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        aSupervisorTakesOver();
        var reversal = desk.reverse(reversalOf(credit, 60)).orElseThrow();

        assertThatThrownBy(() -> copyOf(reversal, credit)).hasStackTraceContaining("reversed by more than it moved");
        assertThatThrownBy(() -> copyOf(reversal, reversal)).hasStackTraceContaining("kind that is not reversed");
    }

    /** The same once more, past the services. */
    private void copyOf(Receipt reversal, Receipt reversed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long copy = jdbc.sql("""
                            insert into ledger.posting (program_id, stage_id, kind, label, maker_kind, maker_name,
                                reverses, idempotency_key, request_hash, effective_on, created_at)
                            select program_id, stage_id, kind, label, maker_kind, maker_name, :reverses,
                                   idempotency_key || 'x', request_hash, effective_on, created_at
                              from ledger.posting where id = :posting returning id""")
                    .param("posting", reversal.posting().value())
                    .param("reverses", reversed.posting().value())
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into ledger.entry (posting_id, wallet_id, account_id, unit, amount, balance_after,
                                wallet_version, effective_on, link)
                            select :copy, wallet_id, account_id, unit, amount, balance_after, wallet_version + 1,
                                   effective_on, link
                              from ledger.entry where posting_id = :posting""")
                    .param("copy", copy)
                    .param("posting", reversal.posting().value())
                    .update();
        });
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

    private static ReverseAdjustment reversalOf(Receipt receipt, long points) {
        return new ReverseAdjustment(
                receipt.posting(),
                Points.of(points),
                "Dopisane omyłkowo, cofam.",
                CaseReference.ticket(20_431),
                UUID.randomUUID());
    }
}
