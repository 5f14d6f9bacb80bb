package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePoints;
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
    PointsExpiry expiry;

    @Autowired
    PointsRescue rescue;

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
    void givingBackMoreThanOneMayGiveAloneNeedsSomebodyElse() {
        fixture.earn(program, halina, 6_000, TODAY, MARCH);
        var reward = fixture.spend(program, halina, 5_001, TODAY);
        aSupervisorTakesOver();

        assertThat(refusalOf(desk.reverse(reversalOf(reward)))).contains("adjustment-beyond-limits");
        assertThat(desk.reverse(reversalOf(reward, 5_000))).isInstanceOf(Outcome.Done.class);
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

        assertThat(preview).isEqualTo(new Reversing.Preview(Points.of(40), Points.ZERO, Points.of(60), Points.ZERO));
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
    void whatExpiredOfAnAwardIsNotTakenASecondTime() {
        var award = fixture.earn(program, halina, 100, TODAY.minusMonths(2), TODAY.minusDays(1));
        fixture.spend(program, halina, 30, TODAY.minusMonths(1));
        expire();
        fixture.earn(program, halina, 40, TODAY, MARCH);
        aSupervisorTakesOver();

        var preview = desk.previewReversal(award.posting(), null).orElseThrow();
        var receipt = desk.reverse(reversalOf(award)).orElseThrow();

        assertThat(preview).isEqualTo(new Reversing.Preview(Points.of(40), Points.of(10), Points.ZERO, Points.of(70)));
        assertThat(receipt.balanceAfter()).isEqualTo(Points.of(10));
        assertThat(receipt.owed()).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(halina).lots()).containsExactly(new WalletView.Lot(Points.of(10), TODAY, MARCH));
        assertThat(balanceOf("BREAKAGE")).isZero();
        assertThat(balanceOf("ISSUANCE")).isEqualTo(-40);
    }

    @Test
    void reversalsInPartTakeWhatIsThereFirstAndThenWhatExpired() {
        var award = fixture.earn(program, halina, 100, TODAY.minusMonths(2), TODAY.minusDays(1));
        expire();
        fixture.earn(program, halina, 40, TODAY, MARCH);
        aSupervisorTakesOver();

        desk.reverse(reversalOf(award, 60)).orElseThrow();
        assertThat(balanceOf("BREAKAGE")).isEqualTo(40);
        desk.reverse(reversalOf(award)).orElseThrow();

        assertThat(balanceOf("BREAKAGE")).isZero();
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40));
        assertThat(ledger.wallet(halina).owed()).isEqualTo(Points.ZERO);
        assertThat(refusalOf(desk.reverse(reversalOf(award, 1)))).contains("already-reversed");
    }

    @Test
    void whatExpiredAndWasReversedIsNotRescued() {
        var award = fixture.earn(program, halina, 100, TODAY.minusMonths(2), TODAY.minusDays(1));
        expire();
        aSupervisorTakesOver();

        desk.reverse(reversalOf(award, 60)).orElseThrow();

        assertThat(rescue.rescuable(halina)).extracting(LapsingLot::points).containsExactly(Points.of(40));
        desk.reverse(reversalOf(award)).orElseThrow();
        assertThat(rescue.rescuable(halina)).isEmpty();
    }

    @Test
    void rescuedPointsOfAnAwardAreTakenBackThoughTheyHadExpired() {
        var award = fixture.earn(program, halina, 100, TODAY.minusMonths(2), TODAY.minusDays(1));
        expire();
        fixture.earn(program, halina, 40, TODAY, DECEMBER);
        aSupervisorTakesOver();
        rescueAll(100);

        desk.reverse(reversalOf(award)).orElseThrow();

        assertThat(ledger.wallet(halina).lots()).containsExactly(new WalletView.Lot(Points.of(40), TODAY, DECEMBER));
        assertThat(balanceOf("BREAKAGE")).isZero();
    }

    @Test
    void whatWasReversedIsAnsweredAgainThoughTheLimitsAreUsedUp() {
        fixture.earn(program, halina, 6_000, TODAY, MARCH);
        var reward = fixture.spend(program, halina, 5_000, TODAY);
        aSupervisorTakesOver();
        var reversal = reversalOf(reward);
        var first = desk.reverse(reversal).orElseThrow();
        desk.adjust(adjustment(program, halina, 1)).orElseThrow();
        desk.adjust(adjustment(program, halina, 1)).orElseThrow();

        assertThat(desk.reverse(reversal).orElseThrow()).isEqualTo(first.again());
    }

    private void expire() {
        gatekeeper.asSystem("expiry", () -> expiry.run(program));
    }

    private void rescueAll(long cost) {
        var command = new RescuePoints(
                halina,
                program,
                rescue.rescuable(halina).stream()
                        .filter(LapsingLot::isExpired)
                        .map(LapsingLot::lot)
                        .toList(),
                Points.of(cost),
                TODAY.plusMonths(2),
                "missing-bonus",
                "Nagroda niedostępna przed wygaśnięciem.",
                OpenCases.ticketOf(halina),
                UUID.randomUUID());
        rescue.rescue(command).orElseThrow();
    }

    private long balanceOf(String account) {
        return jdbc.sql("""
                        select coalesce(sum(e.amount), 0) from ledger.entry e join ledger.account a on a.id = e.account_id
                         where a.program_id = ? and a.kind = ?""").params(program.value(), account).query(Long.class).single();
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
}
