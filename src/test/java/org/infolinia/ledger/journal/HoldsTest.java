package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.WalletView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I2 and I3 with holds: held = Σ open holds = Σ pinned, and what is held is neither spent nor pinned twice. */
class HoldsTest extends LedgerTest {

    @Autowired
    Holds holds;

    @Autowired
    Stages stages;

    @Autowired
    PatientTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void heldPointsStayInTheWalletAndCannotBeSpent() {
        fixture.earn(program, halina, 100, TODAY, MARCH);

        hold(70, "A").orElseThrow();

        var wallet = ledger.wallet(halina);
        assertThat(wallet.posted()).isEqualTo(Points.of(100));
        assertThat(wallet.available()).isEqualTo(Points.of(30));
        assertThat(refusalOf(hold(31, "B"))).contains("not-enough-points");
        assertThat(refusalOf(gatekeeper.asSystem(
                        "test",
                        () -> ledger.post(PostPoints.spent(
                                program, halina, PostingKind.REWARD, Points.of(31), TODAY, "Kubek", "spend-31")))))
                .contains("not-enough-points");
    }

    @Test
    void theSameKeyHoldsOnceAndForSomethingElseNever() {
        fixture.earn(program, halina, 100, TODAY, MARCH);

        var first = hold(70, "A").orElseThrow();

        assertThat(hold(70, "A").orElseThrow()).isEqualTo(first);
        assertThat(refusalOf(hold(20, "A"))).contains("key-used-otherwise");
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.of(70));
    }

    @Test
    void captureTakesExactlyThePinnedLots() {
        fixture.earn(program, halina, 50, TODAY, MARCH);
        var hold = hold(40, "A").orElseThrow();
        fixture.earn(program, halina, 30, TODAY, DECEMBER);

        var receipt = capture(hold).orElseThrow();

        assertThat(receipt.points()).isEqualTo(Points.of(-40));
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(
                        new WalletView.Lot(Points.of(30), TODAY, DECEMBER),
                        new WalletView.Lot(Points.of(10), TODAY, MARCH));
        assertThat(holds.find(hold.id()).orElseThrow().state()).isEqualTo(Hold.State.CAPTURED);
        assertThat(capture(hold).orElseThrow()).isEqualTo(receipt.again());
        assertThat(refusalOf(release(hold))).contains("hold-ended");
    }

    @Test
    void releaseFreesThemAndIsNotRepeated() {
        fixture.earn(program, halina, 50, TODAY, MARCH);
        var before = ledger.wallet(halina);
        var hold = hold(40, "A").orElseThrow();

        release(hold).orElseThrow();
        release(hold).orElseThrow();

        assertThat(ledger.wallet(halina)).isEqualTo(before);
        assertThat(refusalOf(capture(hold))).contains("hold-ended");
    }

    @Test
    void whatLapsedIsNotHeld() {
        fixture.earn(program, halina, 50, TODAY.minusMonths(2), TODAY.minusDays(1));
        fixture.earn(program, halina, 30, TODAY, MARCH);

        assertThat(refusalOf(hold(31, "A"))).contains("not-enough-points");
        assertThat(hold(30, "A").orElseThrow().pins())
                .singleElement()
                .satisfies(pin -> assertThat(lastDayOf(pin)).isEqualTo(MARCH));
    }

    @Test
    void thirtyTwoThreadsHoldNoMoreThanThereIs() throws InterruptedException {
        fixture.earn(program, halina, 100, TODAY, MARCH);
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 32)
                            .<Callable<Outcome<Hold>>>mapToObj(number -> () -> hold(7, "T" + number))
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(14);
        }
        assertThat(ledger.wallet(halina).available()).isEqualTo(Points.of(2));
    }

    @Test
    void theDatabaseRefusesToPinWhatIsNotThereAndToRewriteHolds() {
        fixture.earn(program, halina, 50, TODAY, MARCH);
        var hold = hold(40, "A").orElseThrow();
        release(hold).orElseThrow();

        assertThatThrownBy(() -> jdbc.sql("update ledger.lot set pinned = remaining + 1 where id = ?")
                        .param(hold.pins().getFirst().lot())
                        .update())
                .hasStackTraceContaining("lot_pins_what_is_left");
        assertThatThrownBy(() -> jdbc.sql("update ledger.hold set state = 'OPEN', ended_at = null where id = ?")
                        .param(hold.id().value())
                        .update())
                .hasStackTraceContaining("A hold ends once");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger.hold").update())
                .hasStackTraceContaining("The books only grow");
    }

    private LocalDate lastDayOf(LotPlan.Taken pin) {
        return jdbc.sql("select expires_on from ledger.lot where id = ?")
                .param(pin.lot())
                .query(LocalDate.class)
                .single();
    }

    private Outcome<Hold> hold(long points, String key) {
        var wallet = WalletKey.redeemable(program, halina);
        return transactions.run(() ->
                holds.hold(new Holds.Wish(wallet, Points.of(points), "Kubek", request(wallet, "HOLD:" + key, points))));
    }

    private Outcome<Hold> release(Hold hold) {
        return transactions.run(() -> holds.release(hold.id()));
    }

    private Outcome<Receipt> capture(Hold hold) {
        var request = request(
                hold.wallet(), "TAKE:" + hold.id().value(), hold.amount().value());
        return transactions.run(() -> holds.capture(hold.id(), request, locked -> spending(locked, request)));
    }

    private Movement spending(Hold hold, PostingRequest request) {
        var kind = PostingKind.REWARD;
        return new Movement(
                hold.wallet(),
                kind,
                hold.change(),
                hold.lots(),
                new Movement.Counterpart(kind.account(), kind.name()),
                stages.openOn(program, TODAY).orElseThrow(),
                "Kubek",
                null,
                null,
                request,
                TODAY);
    }

    private PostingRequest request(WalletKey wallet, String key, long points) {
        return new PostingRequest(agent.actor(), key, RequestHash.of(wallet, key + points));
    }
}
