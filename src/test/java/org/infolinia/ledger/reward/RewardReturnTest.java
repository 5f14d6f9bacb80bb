package org.infolinia.ledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What was sent and came back, or never came, is undone through its order. */
class RewardReturnTest extends RewardTest {

    @Autowired
    Statements statements;

    @Test
    void whatAnOrderSpentIsReturnedThroughTheOrderAlone() {
        var before = ledger.wallet(halina);
        var order = order(voucher).orElseThrow();
        aSupervisorTakesOver();
        rewards.dispatch(order.id(), "PL-77").orElseThrow();
        var spent = statements.newest(halina, 1).getFirst().posting();

        assertThat(refusalOf(desk.previewReversal(spent, null))).contains("reward-undone-by-order");
        assertThat(refusalOf(desk.reverse(new ReverseAdjustment(
                        spent, "Paczka zaginęła w drodze.", OpenCases.callWith(halina), UUID.randomUUID()))))
                .contains("reward-undone-by-order");
        var returned = rewards.takeBack(returnOf(order, true)).orElseThrow();

        assertThat(returned.state()).isEqualTo(OrderState.RETURNED);
        assertThat(ledger.wallet(halina)).isEqualTo(before);
        assertThat(stock()).isEqualTo(5);
        assertThat(refusalOf(rewards.dispatch(order.id(), "PL-78"))).contains("reward-order-state");
        assertThat(refusalOf(rewards.takeBack(returnOf(order, true)))).contains("reward-order-state");
        assertThat(stock()).isEqualTo(5);
    }

    @Test
    void aRewardThatIsLostIsNotInStockAgain() {
        var order = order(voucher).orElseThrow();
        aSupervisorTakesOver();
        rewards.dispatch(order.id(), "PL-77").orElseThrow();
        rewards.failed(order.id(), "Zgnieciona.").orElseThrow();

        assertThat(refusalOf(
                        rewards.takeBack(new ReturnReward(order.id(), "krótko", OpenCases.callWith(halina), false))))
                .contains("comment-length");
        rewards.takeBack(returnOf(order, false)).orElseThrow();

        assertThat(stock()).isEqualTo(4);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(1_000));
    }

    @Test
    void returningPointsIsGivingThemAndAgentsDoNot() {
        var dear = gatekeeper.asSystem(
                "test",
                () -> catalogue
                        .offer(new OfferReward(
                                program, "tv", voucher.names(), Points.of(5_001), 2L, Delivery.SHOP, TODAY, null))
                        .orElseThrow());
        fixture.earn(program, halina, 6_000, TODAY, MARCH);
        var order = order(dear).orElseThrow();
        asSupervisor(() -> rewards.dispatch(order.id(), "")).orElseThrow();

        assertThatThrownBy(() -> rewards.takeBack(returnOf(order, true))).isInstanceOf(AccessDeniedException.class);
        aSupervisorTakesOver();
        assertThat(refusalOf(rewards.takeBack(returnOf(order, true)))).contains("adjustment-beyond-limits");
        assertThat(rewards.of(halina))
                .first()
                .satisfies(still -> assertThat(still.state()).isEqualTo(OrderState.DISPATCHED));
    }

    private ReturnReward returnOf(RewardOrder order, boolean isInStock) {
        return new ReturnReward(order.id(), "Paczka wróciła do nadawcy.", OpenCases.callWith(halina), isInStock);
    }
}
