package org.infolinia.ledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Rewards are ordered, sent and cancelled. */
@RecordApplicationEvents
class RewardDeskTest extends LedgerTest {

    private static final int PRICE = 320;

    @Autowired
    RewardDesk rewards;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    Statements statements;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Reward voucher;

    @BeforeEach
    void halinaHasPointsForThreeVouchers() {
        voucher = offer("voucher", 5L);
        fixture.earn(program, halina, 1_000, TODAY, MARCH);
    }

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
        var command = new OrderReward(halina, program, voucher.id(), UUID.randomUUID());

        var first = rewards.order(command).orElseThrow();

        assertThat(rewards.order(command).orElseThrow().id()).isEqualTo(first.id());
        assertThat(stock()).isEqualTo(4);
        var other = new OrderReward(halina, program, offer("kubek", null).id(), command.key());
        assertThat(refusalOf(rewards.order(other))).contains("key-used-otherwise");
    }

    @Test
    void thirtyTwoThreadsNeverOversell() throws InterruptedException {
        var buyers = IntStream.range(0, 32).mapToObj(i -> identified()).toList();
        buyers.forEach(buyer -> fixture.earn(program, buyer, 400, TODAY, MARCH));
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = threads
                    .invokeAll(buyers.stream()
                            .<Callable<Outcome<RewardOrder>>>map(buyer -> () -> {
                                SignedIn.as(agent);
                                return order(buyer, voucher);
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(5);
            assertThat(outcomes.stream()
                            .filter(Outcome.Refused.class::isInstance)
                            .flatMap(outcome -> refusalOf(outcome).stream()))
                    .containsOnly("reward-sold-out");
        }
        assertThat(stock()).isZero();
        assertThatThrownBy(() -> jdbc.sql("update ledger.reward set stock = stock - 1 where id = ?")
                        .param(voucher.id().value())
                        .update())
                .hasStackTraceContaining("stock_never_below_zero");
    }

    @Test
    void thirtyTwoOrdersOfOneWalletSpendNoMoreThanThereIs() throws InterruptedException {
        var unlimited = offer("bon", null);
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 32)
                            .<Callable<Outcome<RewardOrder>>>mapToObj(i -> () -> {
                                SignedIn.as(agent);
                                return order(unlimited);
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
        }
        assertThat(ledger.wallet(halina).available()).isEqualTo(Points.of(40));
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
    void aFailedDeliveryIsAnnouncedAndSentAgainForNothing() {
        var order = order(voucher).orElseThrow();
        assertThat(refusalOf(rewards.failed(order.id(), "Zgnieciona."))).contains("reward-order-state");
        assertThat(refusalOf(asSupervisor(() -> rewards.dispatch(order.id(), " "))))
                .contains("parcel-number");
        asSupervisor(() -> rewards.dispatch(order.id(), "PL-77")).orElseThrow();
        assertThat(refusalOf(rewards.cancel(order.id()))).contains("reward-order-state");

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

    private Outcome<RewardOrder> order(Reward reward) {
        return order(halina, reward);
    }

    private Outcome<RewardOrder> order(ParticipantId participant, Reward reward) {
        return rewards.order(new OrderReward(participant, program, reward.id(), UUID.randomUUID()));
    }

    private Reward offer(String code, @Nullable Long stock) {
        return gatekeeper.asSystem("test", () -> offer(code, stock, TODAY.minusMonths(1), null));
    }

    private Reward offer(String code, @Nullable Long stock, LocalDate from, @Nullable LocalDate to) {
        var names = Map.of(Language.PL, "Voucher do kina", Language.EN, "Cinema voucher", Language.AZ, "Kino vauçeri");
        return catalogue
                .offer(new OfferReward(program, code, names, Points.of(PRICE), stock, Delivery.PARCEL, from, to))
                .orElseThrow();
    }

    private <T> T asSupervisor(Supplier<T> work) {
        SignedIn.supervisorOf(program);
        try {
            return work.get();
        } finally {
            SignedIn.as(agent);
        }
    }

    private long stock() {
        return catalogue.of(program).stream()
                .filter(reward -> reward.id().equals(voucher.id()))
                .map(Reward::stock)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
