package org.infolinia.ledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.util.UUID;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Rewards are ordered, sent and cancelled. */
@RecordApplicationEvents
class RewardDeskTest extends RewardTest {

    @Autowired
    Statements statements;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ApplicationEvents events;

    @Test
    void anOrderHoldsThePriceAndSendingItSpendsIt() {
        var order = order(voucher).orElseThrow();

        assertThat(ledger.wallet(halina).available()).isEqualTo(Points.of(680));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(1_000));

        var sent = asSupervisor(() -> rewards.dispatch(order.id(), "PL-77")).orElseThrow();

        assertThat(sent.state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(sent.parcel()).isEqualTo("PL-77");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(680));
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.ZERO);
        assertThat(statements.newest(halina, 1)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(PostingKind.REWARD);
            assertThat(line.label()).isEqualTo("Voucher do kina");
        });
    }

    @Test
    void cancellingFreesThePointsAndPutsTheRewardBack() {
        var before = ledger.wallet(halina);
        var order = order(voucher).orElseThrow();
        assertThat(stock()).isEqualTo(4);

        rewards.cancel(order.id()).orElseThrow();

        assertThat(ledger.wallet(halina)).isEqualTo(before);
        assertThat(stock()).isEqualTo(5);
        assertThat(refusalOf(rewards.cancel(order.id()))).contains("reward-order-state");
        assertThat(stock()).isEqualTo(5);
    }

    @Test
    void theSameKeyOrdersOnce() {
        var command = new OrderReward(halina, program, voucher.id(), voucher.price(), UUID.randomUUID());

        var first = rewards.order(command).orElseThrow();

        assertThat(rewards.order(command).orElseThrow().id()).isEqualTo(first.id());
        assertThat(stock()).isEqualTo(4);
        var mug = offer("kubek", null);
        var other = new OrderReward(halina, program, mug.id(), mug.price(), command.key());
        assertThat(refusalOf(rewards.order(other))).contains("key-used-otherwise");
    }

    @Test
    void anOrderIsAnsweredAgainThoughTheCallIsOver() {
        var command = new OrderReward(halina, program, voucher.id(), voucher.price(), UUID.randomUUID());
        var first = rewards.order(command).orElseThrow();
        register.endContact(halina);

        assertThat(rewards.order(command).orElseThrow().id()).isEqualTo(first.id());
        assertThat(refusalOf(order(voucher))).contains("level-too-low-for-reward");
    }

    @Test
    void whatCannotBeOrderedIsRefusedInWords() {
        var over = gatekeeper.asSystem("test", () -> offer("over", null, TODAY.minusMonths(1), TODAY.minusDays(1)));
        var dear = offer("dear", 0L);

        assertThat(refusalOf(order(over))).contains("reward-not-offered");
        assertThat(refusalOf(order(dear))).contains("reward-sold-out");
        assertThat(refusalOf(order(fixture.aParticipant(program), voucher))).contains("level-too-low-for-reward");
        assertThat(refusalOf(order(identified(), voucher))).contains("not-enough-points");
        assertThat(catalogue.offered(program)).containsExactly(voucher);
    }

    @Test
    void whatHasLapsedBuysNothing() {
        var buyer = identified();
        fixture.earn(program, buyer, 400, TODAY.minusMonths(2), TODAY.minusDays(1));

        assertThat(ledger.wallet(buyer).posted()).isEqualTo(Points.of(400));
        assertThat(ledger.wallet(buyer).available()).isEqualTo(Points.ZERO);
        assertThat(refusalOf(order(buyer, voucher))).contains("not-enough-points");
    }

    @Test
    void nobodyPaysAnotherPriceThanTheOneHeSaw() {
        change(voucher, PRICE + 1, 5L).orElseThrow();

        assertThat(refusalOf(order(voucher))).contains("reward-price-changed");
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.ZERO);
        assertThat(stock()).isEqualTo(5);
    }

    @Test
    void aFailedDeliveryIsAnnouncedAndSentAgainForNothing() {
        var order = order(voucher).orElseThrow();
        assertThat(refusalOf(rewards.failed(order.id(), "Zgnieciona."))).contains("reward-order-state");
        assertThat(refusalOf(asSupervisor(() -> rewards.dispatch(order.id(), " "))))
                .contains("parcel-number");
        asSupervisor(() -> rewards.dispatch(order.id(), "PL-77")).orElseThrow();
        assertThat(refusalOf(rewards.cancel(order.id()))).contains("reward-order-state");

        assertThat(refusalOf(rewards.failed(order.id(), "Dzwonić: 601 274 418")))
                .contains("comment-names-somebody");
        rewards.failed(order.id(), "Paczka przyszła zgnieciona.").orElseThrow();
        asSupervisor(() -> rewards.dispatch(order.id(), "PL-78")).orElseThrow();
        var delivered = rewards.delivered(order.id()).orElseThrow();

        assertThat(delivered.parcel()).isEqualTo("PL-78");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(680));
        assertThat(events.stream(RewardDeliveryFailed.class)
                        .filter(event -> event.order().participant().equals(halina)))
                .singleElement()
                .satisfies(event -> assertThat(event.problem()).isEqualTo("Paczka przyszła zgnieciona."));
    }

    @Test
    void ordersAndWhatTheyHoldMoveAlongWhenParticipantsBecomeOne() {
        var order = order(voucher).orElseThrow();
        aSupervisorTakesOver();
        var survivor = identified();

        var stamp = merge.preview(survivor, halina).orElseThrow().stamp();
        merge.merge(new MergeParticipants(survivor, halina, "Ta sama osoba, dwie karty.", stamp))
                .orElseThrow();

        assertThat(rewards.of(survivor)).extracting(RewardOrder::id).containsExactly(order.id());
        assertThat(ledger.wallet(survivor).held()).isEqualTo(Points.of(PRICE));
        rewards.cancel(order.id()).orElseThrow();
        assertThat(ledger.wallet(survivor).lots()).containsExactly(new WalletView.Lot(Points.of(1_000), TODAY, MARCH));
    }

    @Test
    void agentsDoNotSendAndStrangersDoNotSee() {
        var order = order(voucher).orElseThrow();

        assertThatThrownBy(() -> rewards.dispatch(order.id(), "PL-77")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offer("as-agent", null, TODAY, null)).isInstanceOf(AccessDeniedException.class);
        SignedIn.somebodyWithoutPrograms();
        assertThat(refusalOf(rewards.cancel(order.id()))).contains("reward-order-unknown");
    }
}
