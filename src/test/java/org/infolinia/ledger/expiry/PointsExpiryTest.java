package org.infolinia.ledger.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.Hold;
import org.infolinia.ledger.journal.Holds;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** I10: run twice, killed half-way or met by another, a lot expires once. */
@RecordApplicationEvents
class PointsExpiryTest extends LedgerTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final int MANY = PointsExpiry.CHUNK + 60;

    @Autowired
    PointsExpiry expiry;

    @Autowired
    Holds holds;

    @Autowired
    Statements statements;

    @Autowired
    PatientTransactions transactions;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void lapsedPointsLeaveOnTheDayAfterTheirLast() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), TODAY.minusDays(10));
        fixture.earn(program, halina, 40, TODAY, TODAY);

        assertThat(run()).isEqualTo(new Expired(1, Points.of(60)));

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40));
        assertThat(statements.balanceOn(halina, TODAY.minusDays(10))).isEqualTo(Points.of(60));
        assertThat(statements.balanceOn(halina, TODAY.minusDays(9))).isEqualTo(Points.ZERO);
        assertThat(statements.newest(halina, 2)).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(PostingKind.EXPIRY);
            assertThat(line.label()).isEqualTo("Punkty ważne do 7 listopada 2026");
        });
    }

    @Test
    void aRunIsRepeatedWithoutEffectAndToldOnce() {
        lapsedLots(3);

        assertThat(run().lots()).isEqualTo(3);
        assertThat(run()).isEqualTo(Expired.NOTHING);
        assertThat(told()).containsExactly(new Expired(3, Points.of(30)));
        assertThat(accountOfBreakage()).isEqualTo(30);
    }

    @Test
    void lapsedPointsAreNotSpentThoughNoRunHasTakenThemYet() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), YESTERDAY);
        fixture.earn(program, halina, 40, TODAY, MARCH);
        aSupervisorTakesOver();

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, -41)))).contains("not-enough-points");
        desk.adjust(adjustment(program, halina, -10)).orElseThrow();
        fixture.spend(program, halina, 30, TODAY);
        fixture.spend(program, halina, 5, YESTERDAY);

        assertThat(run()).isEqualTo(new Expired(1, Points.of(55)));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void aHistoryToldElsewhereLetsItsOwnLotsExpire() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), YESTERDAY);
        fixture.earn(program, halina, 40, TODAY.minusMonths(3), MARCH);

        fixture.post(PostPoints.spent(
                program, halina, PostingKind.EXPIRY, Points.of(60), TODAY, "Punkty ważne do wczoraj", "exp-1"));

        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(40), TODAY.minusMonths(3), MARCH));
    }

    @Test
    void twoRunsAtOnceExpireEachLotOnce() throws InterruptedException {
        lapsedLots(MANY);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var expired = threads.invokeAll(List.<Callable<Expired>>of(this::run, this::run)).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(expired.get(0).plus(expired.get(1))).isEqualTo(new Expired(MANY, Points.of(10L * MANY)));
        }
        assertThat(expiryPostings()).isEqualTo(MANY);
    }

    @Test
    void aRunThatIsRolledBackHasDoneNothing() {
        lapsedLots(3);

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            run();
            status.setRollbackOnly();
        });

        assertThat(expiryPostings()).isZero();
        assertThat(run().lots()).isEqualTo(3);
    }

    /** Its connection is cut while it waits for a wallet of the second chunk; the first is posted by then. */
    @Test
    void aRunThatIsKilledHalfWayIsGoneOnWith() {
        var participants = lapsedLots(MANY);
        var last = participants.getLast();
        try (var killed = Executors.newSingleThreadExecutor()) {
            var run = new TransactionTemplate(manager).execute(status -> {
                jdbc.sql("select id from ledger.wallet where participant_id = ? for update")
                        .param(last.value())
                        .query(Long.class)
                        .single();
                var started = killed.submit(this::run);
                await().pollInSameThread().until(() -> killWhoWaitsForMe() == 1);
                return started;
            });
            assertThatThrownBy(run::get).isNotNull();
        }
        assertThat(expiryPostings()).isEqualTo(PointsExpiry.CHUNK);
        assertThat(told()).isEmpty();

        assertThat(run().lots()).isEqualTo(MANY - PointsExpiry.CHUNK);

        assertThat(expiryPostings()).isEqualTo(MANY);
        assertThat(told()).containsExactly(new Expired(MANY, Points.of(10L * MANY)));
    }

    @Test
    void heldPointsDoNotExpireUntilTheyAreFree() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), TODAY);
        var hold = hold(40);
        clock.advance(Duration.ofDays(2));

        assertThat(run()).isEqualTo(new Expired(1, Points.of(20)));
        assertThat(run()).isEqualTo(Expired.NOTHING);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40));

        transactions.run(() -> holds.release(hold.id()));
        assertThat(run()).isEqualTo(new Expired(1, Points.of(40)));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void agentsDoNotRunIt() {
        assertThatThrownBy(() -> expiry.run(program)).isInstanceOf(AccessDeniedException.class);
    }

    private Expired run() {
        return gatekeeper.asSystem("expiry", () -> expiry.run(program));
    }

    private List<ParticipantId> lapsedLots(int count) {
        long first = 1_000_000_000L + program.value() * 1_000;
        var participants = LongStream.range(first, first + count)
                .mapToObj(ParticipantId::new)
                .toList();
        var history = participants.stream()
                .map(participant -> PostPoints.earned(
                        program,
                        participant,
                        PostingKind.PURCHASE,
                        Points.of(10),
                        TODAY.minusMonths(2),
                        YESTERDAY,
                        "Zana",
                        "x" + participant.value()))
                .toList();
        gatekeeper.asSystem("test", () -> ledger.importHistory(history));
        return participants;
    }

    private Hold hold(long points) {
        var wallet = WalletKey.redeemable(program, halina);
        var request = new PostingRequest(agent.actor(), "HOLD", RequestHash.of(wallet, "hold"));
        return transactions
                .run(() -> holds.hold(new Holds.Wish(wallet, Points.of(points), "Kubek", request)))
                .orElseThrow();
    }

    private List<Expired> told() {
        return events.stream(PointsExpired.class)
                .filter(event -> event.program().equals(program))
                .map(PointsExpired::expired)
                .toList();
    }

    private long expiryPostings() {
        return jdbc.sql("select count(*) from ledger.posting where program_id = ? and kind = 'EXPIRY'")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    private long accountOfBreakage() {
        return jdbc.sql("""
                        select sum(e.amount) from ledger.entry e join ledger.account a on a.id = e.account_id
                         where a.program_id = ? and a.kind = 'BREAKAGE'""").param(program.value()).query(Long.class).single();
    }

    private int killWhoWaitsForMe() {
        return jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where pg_backend_pid() = any(pg_blocking_pids(pid))""").query(Integer.class).single();
    }
}
