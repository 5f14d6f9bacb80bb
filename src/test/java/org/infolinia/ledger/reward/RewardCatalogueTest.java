package org.infolinia.ledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import org.infolinia.kernel.Points;
import org.junit.jupiter.api.Test;

/** What is on offer is changed while it is being ordered. */
class RewardCatalogueTest extends RewardTest {

    @Test
    void aChangeOfTheStockIsAddedToWhatOrdersHaveLeft() {
        order(voucher).orElseThrow();
        order(voucher).orElseThrow();

        var changed = change(voucher, PRICE, 10L).orElseThrow();

        assertThat(changed.stock()).isEqualTo(8);
        assertThat(refusalOf(change(changed, PRICE, 0L))).isEmpty();
        assertThat(stock()).isZero();
    }

    @Test
    void moreThanIsLeftIsNotTakenOut() {
        order(voucher).orElseThrow();

        assertThat(refusalOf(change(voucher, PRICE, 0L))).contains("reward-stock-short");
        assertThat(stock()).isEqualTo(4);
        assertThat(change(voucher, PRICE, null).orElseThrow().stock()).isNull();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        change(voucher, PRICE + 1, 5L).orElseThrow();

        assertThat(refusalOf(change(voucher, PRICE + 2, 5L))).contains("reward-changed-meanwhile");
        assertThat(catalogue.of(program))
                .singleElement()
                .extracting(Reward::price)
                .isEqualTo(Points.of(PRICE + 1));
    }

    @Test
    void aNewRewardNeverReplacesTheOneOfItsCode() {
        var outcome = gatekeeper.asSystem("test", () -> catalogue.offer(voucher("voucher", 99L, TODAY, null)));

        assertThat(refusalOf(outcome)).contains("reward-code-taken");
        assertThat(catalogue.of(program)).containsExactly(voucher);
    }
}
