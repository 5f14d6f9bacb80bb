package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
        var wallet = OpenWallet.empty();

        apply(wallet, 80, new LotPlan.NewLot(TODAY, MARCH));

        assertThat(wallet.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.remaining()).isEqualTo(80);
            assertThat(lot.expiresOn()).isEqualTo(MARCH);
        });
    }

    @Test
    void heldPointsAreNotSpent() {
        var wallet = new OpenWallet(1, 100, 70, 1, WalletChain.ofNew(1));
        wallet.add(lot(1, 100, MARCH));

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

        var change = apply(wallet, -40, new LotPlan.MadeBy(new PostingId(2)));

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

        assertThat(wallet.lots().stream().filter(OpenLot::hasRemaining))
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

    private OpenWallet.Change apply(OpenWallet wallet, long points, LotPlan plan) {
        return wallet.apply(Points.of(points), plan, 9, lotIds::incrementAndGet);
    }

    /** Each lot was made by the posting of the same number. */
    private static OpenLot lot(long id, long points, @Nullable LocalDate expires) {
        return OpenLot.stored(id, id, points, points, TODAY.minusMonths(1), expires);
    }

    private static OpenWallet walletWith(OpenLot... lots) {
        var wallet = new OpenWallet(
                1, List.of(lots).stream().mapToLong(OpenLot::remaining).sum(), 0, lots.length, WalletChain.ofNew(1));
        List.of(lots).forEach(wallet::add);
        return wallet;
    }
}
