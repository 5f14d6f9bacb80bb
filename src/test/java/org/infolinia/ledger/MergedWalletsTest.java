package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Halina has become one with another participant: whatever is done about her points is done where they are now. */
class MergedWalletsTest extends LedgerTest {

    @Autowired
    ParticipantMerge merge;

    @Autowired
    PointsExpiry expiry;

    @Autowired
    Wallets wallets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    ParticipantId survivor;

    @BeforeEach
    void aSupervisorKnowsBoth() {
        aSupervisorTakesOver();
        survivor = identified();
    }

    @Test
    void rulesPayTheSuccessorAndAnswerTheSameKeyAgain() {
        merged();
        var line = PostPoints.earned(
                program, halina, PostingKind.PURCHASE, Points.of(30), TODAY, MARCH, "Lublin, Zana 19", "purchase-1");

        var first = fixture.post(line);
        var second = fixture.post(line);

        assertThat(second).isEqualTo(first.again());
        assertThat(ledger.wallet(survivor).lots()).containsExactly(new WalletView.Lot(Points.of(30), TODAY, MARCH));
        assertNothingIsLeftWithHalina();
    }

    @Test
    void anAwardIsTakenBackFromTheLotsThatMoved() {
        fixture.earn(program, survivor, 50, TODAY, DECEMBER);
        var award = fixture.earn(program, halina, 300, TODAY, MARCH);
        merged();

        var preview = desk.previewReversal(award.posting(), null).orElseThrow();
        var receipt = desk.reverse(reversalOf(award)).orElseThrow();

        assertThat(preview).isEqualTo(new Reversing.Preview(Points.of(350), Points.of(50), Points.ZERO, Points.ZERO));
        assertThat(receipt.points()).isEqualTo(Points.of(-300));
        assertThat(ledger.wallet(survivor).owed()).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(survivor).lots()).containsExactly(new WalletView.Lot(Points.of(50), TODAY, DECEMBER));
        assertNothingIsLeftWithHalina();
    }

    @Test
    void whatTheSuccessorHasSpentOfAnAwardIsHisDebt() {
        var award = fixture.earn(program, halina, 300, TODAY, MARCH);
        merged();
        fixture.spend(program, survivor, 300, TODAY);

        var receipt = desk.reverse(reversalOf(award)).orElseThrow();

        assertThat(receipt.owed()).isEqualTo(Points.of(300));
        assertThat(ledger.wallet(survivor).owed()).isEqualTo(Points.of(300));
        assertNothingIsLeftWithHalina();
    }

    @Test
    void whatWasTakenComesBackToTheSuccessorWithItsOldDays() {
        fixture.earn(program, halina, 60, TODAY, DECEMBER);
        fixture.earn(program, halina, 40, TODAY, MARCH);
        var debit = desk.adjust(adjustment(program, halina, -80)).orElseThrow();
        desk.reverse(reversalOf(debit, 30)).orElseThrow();
        merged();

        desk.reverse(reversalOf(debit)).orElseThrow();

        assertThat(ledger.wallet(survivor).posted()).isEqualTo(Points.of(100));
        assertThat(pointsUntil(DECEMBER)).isEqualTo(60);
        assertThat(pointsUntil(MARCH)).isEqualTo(40);
        assertThat(refusalOf(desk.reverse(reversalOf(debit, 1)))).contains("already-reversed");
        assertNothingIsLeftWithHalina();
    }

    @Test
    void whatExpiredOfAnAwardBeforeAndAfterTheMergeIsNotTakenTwice() {
        var award = fixture.earn(program, halina, 100, TODAY.minusMonths(2), TODAY.minusDays(1));
        merged();
        expire();
        fixture.earn(program, survivor, 70, TODAY, MARCH);

        var receipt = desk.reverse(reversalOf(award)).orElseThrow();

        assertThat(receipt.owed()).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(survivor).lots()).containsExactly(new WalletView.Lot(Points.of(70), TODAY, MARCH));
        assertNothingIsLeftWithHalina();
    }

    @Test
    void peopleAreToldInWordsThatSheTakesPartNoMore() {
        merged();

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 10)))).contains("participant-not-active");
    }

    @Test
    void nobodyOpensTheWalletOfWhoWasMergedMeanwhile() {
        merged();

        assertThatThrownBy(() -> new TransactionTemplate(manager)
                        .executeWithoutResult(status -> wallets.lock(WalletKey.redeemable(program, halina))))
                .isInstanceOf(WalletOwners.MergedMeanwhile.class);
    }

    @Test
    void aMergeWaitsUntilWhatIsBeingPostedIsInTheWallet() throws Exception {
        fixture.earn(program, halina, 10, TODAY, MARCH);
        var line = PostPoints.earned(
                program, halina, PostingKind.PURCHASE, Points.of(30), TODAY, MARCH, "Lublin, Zana 19", "purchase-2");
        var supervisor = agent;
        var merging = new Thread(() -> {
            SignedIn.as(supervisor);
            merged();
        });

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            fixture.post(line);
            merging.start();
            Awaitility.await().until(this::somebodyWaitsForALock);
        });
        merging.join();

        assertThat(ledger.wallet(survivor).posted()).isEqualTo(Points.of(40));
        assertNothingIsLeftWithHalina();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private void merged() {
        var stamp = merge.preview(survivor, halina).orElseThrow().stamp();
        var outcome = merge.merge(new MergeParticipants(survivor, halina, "Ta sama osoba, dwie karty.", stamp));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private void expire() {
        gatekeeper.asSystem("test", () -> expiry.run(program));
    }

    private void assertNothingIsLeftWithHalina() {
        var wallet = wallets.copyOf(WalletKey.redeemable(program, halina));
        assertThat(wallet.posted()).isEqualTo(Points.ZERO);
        assertThat(wallet.owed()).isEqualTo(Points.ZERO);
        assertThat(wallet.lots()).isEmpty();
    }

    private long pointsUntil(LocalDate day) {
        return ledger.wallet(survivor).lots().stream()
                .filter(lot -> day.equals(lot.expiresOn()))
                .mapToLong(lot -> lot.remaining().value())
                .sum();
    }
}
