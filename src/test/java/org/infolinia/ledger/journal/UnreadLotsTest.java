package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.kernel.Points;
import org.junit.jupiter.api.Test;

/** A wallet has its stored lots read only when one of them matters. */
class UnreadLotsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LotPlan EARNED = new LotPlan.NewLot(TODAY, TODAY.plusYears(1));

    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong(100);
    private final OpenWallet wallet =
            new OpenWallet(7, TODAY, new OpenWallet.Balances(30, 0, 0, 1), WalletChain.ofNew(7), () -> {
                readings.incrementAndGet();
                return List.of(OpenLot.stored(1, 1, 30, 30, 0, TODAY, null, null));
            });

    @Test
    void pointsThatAreAddedNeedNoneOfThem() {
        wallet.apply(Points.of(5), EARNED, TODAY, 2, numbers::incrementAndGet);

        assertThat(wallet.changedLots()).extracting(OpenLot::remaining).containsExactly(5L);
        assertThat(readings).hasValue(0);
    }

    @Test
    void spendingReadsThemOnce() {
        wallet.apply(Points.of(5), EARNED, TODAY, 2, numbers::incrementAndGet);
        wallet.apply(Points.of(-10), new LotPlan.FirstExpiring(), TODAY, 3, numbers::incrementAndGet);
        wallet.apply(Points.of(-10), new LotPlan.FirstExpiring(), TODAY, 4, numbers::incrementAndGet);

        assertThat(wallet.lots()).extracting(OpenLot::remaining).containsExactly(0L, 15L);
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatIsTriedOnACopyLeavesThemAsTheyWere() {
        wallet.copy().tryOut(Points.of(-30), new LotPlan.FirstExpiring());

        assertThat(wallet.lots()).extracting(OpenLot::remaining).containsExactly(30L);
        assertThat(wallet.changedLots()).isEmpty();
    }
}
