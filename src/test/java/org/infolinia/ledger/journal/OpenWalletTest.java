package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenWalletTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private final AtomicLong lotIds = new AtomicLong(100);

    @Test
    void whatExpiresFirstIsSpentFirst() {
        var wallet = walletWith(lot(1, 50, null), lot(2, 30, MARCH), lot(3, 20, DECEMBER));

        var change = apply(wallet, -60, new LotPlan.FirstExpiring());

        assertThat(change.uses())
                .containsExactly(new LotPlan.Taken(3, 20), new LotPlan.Taken(2, 30), new LotPlan.Taken(1, 10));
        assertThat(change.balanceAfter()).isEqualTo(40);
    }

    @Test
    void earnedPointsMakeALot() {
        var wallet = OpenWallet.empty(TODAY);

        apply(wallet, 80, new LotPlan.NewLot(TODAY, MARCH));

        assertThat(wallet.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.remaining()).isEqualTo(80);
            assertThat(lot.expiresOn()).isEqualTo(MARCH);
        });
    }

    @Test
    void heldPointsAreNotSpent() {
        var wallet = walletWith(lot(1, 100, MARCH));
        wallet.pin(70, lot -> true);

        assertThat(wallet.covers(Points.of(-30))).isTrue();
        assertThat(wallet.covers(Points.of(-31))).isFalse();
    }

    @Test
    void aWalletNeverGoesBelowZero() {
        var wallet = walletWith(lot(1, 10, MARCH));

        assertThatThrownBy(() -> apply(wallet, -11, new LotPlan.FirstExpiring()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(wallet.posted()).isEqualTo(Points.of(10));
    }

    @Test
    void pointsTakenBackComeFromTheLotTheyMadeThoughOthersExpireSooner() {
        var wallet = walletWith(lot(1, 50, DECEMBER), lot(2, 30, MARCH));

        var change = apply(wallet, -40, new LotPlan.TakenBack(Set.of(2L)));

        assertThat(change.uses()).containsExactly(new LotPlan.Taken(2, 30), new LotPlan.Taken(1, 10));
    }

    @Test
    void pointsGivenBackReturnToTheirLots() {
        var wallet = walletWith(lot(1, 50, MARCH));
        var taken = apply(wallet, -20, new LotPlan.FirstExpiring()).uses();

        var change = apply(wallet, 20, new LotPlan.ReturnTo(taken, TODAY));

        assertThat(change.uses()).containsExactly(new LotPlan.Taken(1, -20));
        assertThat(wallet.lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.remaining()).isEqualTo(50));
    }

    @Test
    void aLotThatLapsedMeanwhileGetsGrace() {
        var wallet = walletWith(lot(1, 50, DECEMBER));
        var taken = apply(wallet, -50, new LotPlan.FirstExpiring()).uses();
        var newYear = DECEMBER.plusDays(1);

        apply(wallet, 50, new LotPlan.ReturnTo(taken, newYear));

        assertThat(wallet.lots().stream().filter(OpenLot::hasFree))
                .singleElement()
                .satisfies(lot -> {
                    assertThat(lot.remaining()).isEqualTo(50);
                    assertThat(lot.expiresOn()).isEqualTo(newYear.plus(OpenWallet.GRACE));
                });
    }

    @Test
    void aLotNeverHoldsMoreThanWasEarned() {
        var wallet = walletWith(lot(1, 50, MARCH));

        assertThatThrownBy(() -> apply(wallet, 1, new LotPlan.ReturnTo(List.of(new LotPlan.Taken(1, 1)), TODAY)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatHasLapsedIsNotSpentThoughItIsStillThere() {
        var wallet = walletWith(lot(1, 50, TODAY.minusDays(1)), lot(2, 30, TODAY));

        assertThat(wallet.available()).isEqualTo(Points.of(30));
        assertThat(wallet.covers(Points.of(-31))).isFalse();
        assertThat(wallet.covers(Points.of(-80), TODAY.minusDays(1))).isTrue();
        assertThat(apply(wallet, -30, new LotPlan.FirstExpiring()).uses()).containsExactly(new LotPlan.Taken(2, 30));
        assertThatThrownBy(() -> apply(wallet, -1, new LotPlan.FirstExpiring()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lapsedPointsOfOthersDoNotMakeUpForWhatIsTakenBack() {
        var wallet = walletWith(lot(1, 50, TODAY.minusDays(1)), lot(2, 30, TODAY.minusDays(1)));

        var change = apply(wallet, -50, new LotPlan.TakenBack(Set.of(2L)));

        assertThat(change.uses()).containsExactly(new LotPlan.Taken(2, 30));
        assertThat(change.owed()).isEqualTo(20);
    }

    @Test
    void spendingPassesOverPinnedPoints() {
        var wallet = walletWith(lot(1, 50, DECEMBER), lot(2, 30, MARCH));
        wallet.pin(40, lot -> true);

        var change = apply(wallet, -25, new LotPlan.FirstExpiring());

        assertThat(change.uses()).containsExactly(new LotPlan.Taken(1, 10), new LotPlan.Taken(2, 15));
        assertThat(wallet.available()).isEqualTo(Points.of(15));
    }

    @Test
    void whatIsPinnedIsSpentExactlyThoughOthersExpireSooner() {
        var wallet = walletWith(lot(1, 50, MARCH));
        var pins = wallet.pin(40, lot -> true);
        wallet.add(lot(2, 30, DECEMBER));

        var change = apply(wallet, -40, new LotPlan.Pinned(pins));

        assertThat(change.uses()).containsExactly(new LotPlan.Taken(1, 40));
        assertThat(wallet.held()).isEqualTo(Points.ZERO);
    }

    @Test
    void moreThanIsFreeIsNotPinned() {
        var wallet = walletWith(lot(1, 50, MARCH));
        wallet.pin(40, lot -> true);

        assertThatThrownBy(() -> wallet.pin(11, lot -> true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pointsTakenBackThatAreSpentAreOwed() {
        var wallet = walletWith(lot(1, 50, DECEMBER));

        var change = apply(wallet, -80, new LotPlan.TakenBack(Set.of(1L)));

        assertThat(change.points()).isEqualTo(-50);
        assertThat(change.owed()).isEqualTo(30);
        assertThat(wallet.posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whatIsOwedIsPaidOffFromTheNextAward() {
        var wallet = walletOwing(30);

        var first = apply(wallet, 20, new LotPlan.NewLot(TODAY, MARCH));
        var second = apply(wallet, 25, new LotPlan.NewLot(TODAY, MARCH));

        assertThat(first.points()).isZero();
        assertThat(second.points()).isEqualTo(15);
        assertThat(wallet.owed()).isEqualTo(Points.ZERO);
        assertThat(wallet.lots().stream().filter(OpenLot::hasFree))
                .singleElement()
                .satisfies(lot -> assertThat(lot.remaining()).isEqualTo(15));
    }

    @Test
    void heldPointsAreNotTakenBack() {
        var wallet = walletWith(lot(1, 50, DECEMBER));
        wallet.pin(40, lot -> true);

        var change = apply(wallet, -50, new LotPlan.TakenBack(Set.of(1L)));

        assertThat(change.points()).isEqualTo(-10);
        assertThat(change.owed()).isEqualTo(40);
    }

    @Test
    void reversalsInPartReturnTheLastTakenFirst() {
        var uses = List.of(new LotPlan.Taken(1, 60), new LotPlan.Taken(2, 20));

        assertThat(ReversalSteps.lastTaken(uses, 0, 30))
                .containsExactly(new LotPlan.Taken(2, 20), new LotPlan.Taken(1, 10));
        assertThat(ReversalSteps.lastTaken(uses, 30, 50)).containsExactly(new LotPlan.Taken(1, 50));
    }

    private OpenWallet.Change apply(OpenWallet wallet, long points, LotPlan plan) {
        return wallet.apply(Points.of(points), plan, TODAY, 9, lotIds::incrementAndGet);
    }

    /** Each lot was made by the posting of the same number. */
    private static OpenLot lot(long id, long points, @Nullable LocalDate expires) {
        return OpenLot.stored(id, id, points, points, 0, TODAY.minusMonths(1), expires, null);
    }

    private static OpenWallet walletWith(OpenLot... lots) {
        return walletOwing(0, lots);
    }

    private static OpenWallet walletOwing(long owed, OpenLot... lots) {
        long posted = List.of(lots).stream().mapToLong(OpenLot::remaining).sum();
        var wallet = new OpenWallet(
                1, TODAY, new OpenWallet.Balances(posted, 0, owed, lots.length), WalletChain.ofNew(1), List::of);
        List.of(lots).forEach(wallet::add);
        return wallet;
    }
}
