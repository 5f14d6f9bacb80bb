package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books while many people reach for them at once. */
class LedgerUnderLoadTest extends LedgerTest {

    private static final int CALLS = 50;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiftyCallsWithOneKeyPostOnceAndAnswerTheSame() {
        var command = adjustment(program, halina, 100);

        var receipts = atOnce(CALLS, () -> desk.adjust(command).orElseThrow());

        assertThat(receipts)
                .extracting(Receipt::posting)
                .containsOnly(receipts.getFirst().posting());
        assertThat(receipts).extracting(Receipt::balanceAfter).containsOnly(Points.of(100));
        assertThat(receipts).filteredOn(receipt -> !receipt.isReplay()).hasSize(1);
        assertThat(statements.newest(halina, CALLS)).hasSize(1);
    }

    @Test
    void parallelSpendingNeverGoesBelowZero() {
        fixture.earn(program, halina, 100, TODAY, MARCH);

        var outcomes = atOnce(
                CALLS,
                () -> gatekeeper.asSystem(
                        "test",
                        () -> ledger.post(PostPoints.spent(
                                program,
                                halina,
                                PostingKind.REWARD,
                                Points.of(7),
                                TODAY,
                                "Kubek",
                                LedgerFixture.key()))));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(14);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(2));
    }

    @Test
    void limitsHoldThoughEveryCallComesAtOnce() {
        var commands = IntStream.range(0, 10)
                .mapToObj(i -> adjustment(program, identified(), 500))
                .toList();

        var outcomes = each(commands, command -> desk.adjust(command));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(4);
    }

    @Test
    void anAdjustmentIsReversedOnceThoughManyTry() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        aSupervisorTakesOver();

        var outcomes = atOnce(
                CALLS,
                () -> desk.reverse(new ReverseAdjustment(
                        credit.posting(), "Dopisane omyłkowo, cofam.", OpenCases.callWith(halina), UUID.randomUUID())));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    /** I1 and I2, read in one statement, for two would see two moments. */
    @Test
    void inEverySnapshotEntriesSumToZeroAndWalletsAreTheSumOfThem() {
        var participants = Stream.generate(this::identified).limit(4).toList();
        try (var looking = Executors.newSingleThreadExecutor()) {
            var isOver = new AtomicBoolean();
            var faults = looking.submit(() -> faultsUntil(isOver));
            try {
                each(
                        IntStream.range(0, 200).boxed().toList(),
                        number -> move(participants.get(number % 4), number % 3 == 0 ? -7 : 10));
            } finally {
                isOver.set(true);
            }

            assertThat(faults.get()).isEmpty();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome<Receipt> move(ParticipantId participant, long points) {
        var line = points > 0
                ? PostPoints.earned(
                        program,
                        participant,
                        PostingKind.PURCHASE,
                        Points.of(points),
                        TODAY,
                        MARCH,
                        "Zana",
                        LedgerFixture.key())
                : PostPoints.spent(
                        program,
                        participant,
                        PostingKind.REWARD,
                        Points.of(-points),
                        TODAY,
                        "Kubek",
                        LedgerFixture.key());
        return gatekeeper.asSystem("test", () -> ledger.post(line));
    }

    private List<String> faultsUntil(AtomicBoolean isOver) {
        var faults = new ArrayList<String>();
        do {
            faults.addAll(jdbc.sql("""
                            select 'unit ' || e.unit || ' sums to ' || sum(e.amount) from ledger.entry e
                              join ledger.posting p on p.id = e.posting_id
                             where p.program_id = :program group by e.unit having sum(e.amount) <> 0
                            union all
                            select 'wallet ' || w.id from ledger.wallet w
                             where w.program_id = :program
                               and (w.posted <> (select coalesce(sum(amount), 0) from ledger.entry
                                                  where wallet_id = w.id)
                                    or w.posted <> (select coalesce(sum(remaining), 0) from ledger.lot
                                                     where wallet_id = w.id))""")
                    .param("program", program.value())
                    .query(String.class)
                    .list());
        } while (!isOver.get());
        return faults;
    }

    @Test
    void aYearOfHistoryIsImportedInSeconds() {
        var random = new Random(20_261_117);
        var participants = random.longs(500, 1_000_000_000L, 2_000_000_000L)
                .distinct()
                .mapToObj(ParticipantId::new)
                .toList();
        var history = new ArrayList<PostPoints>();
        for (int i = 0; i < 6_000; i++) {
            history.add(line(participants.get(random.nextInt(participants.size())), random, i));
        }

        var report = gatekeeper.asSystem("import", () -> ledger.importHistory(history));

        assertThat(report.posted() + report.refused().size()).isEqualTo(history.size());
        assertThat(report.posted()).isGreaterThan(history.size() / 2);
    }

    private PostPoints line(ParticipantId participant, Random random, int number) {
        var day = TODAY.minusDays(365).plusDays(number / 20);
        var points = Points.of(random.nextInt(10, 200));
        return random.nextInt(4) == 0
                ? PostPoints.spent(program, participant, PostingKind.REWARD, points, day, "Kubek", "h" + number)
                : PostPoints.earned(
                        program,
                        participant,
                        PostingKind.PURCHASE,
                        points,
                        day,
                        day.plusYears(2),
                        "Zana",
                        "h" + number);
    }

    private <T> List<T> atOnce(int times, Callable<T> call) {
        return each(Collections.nCopies(times, call), Callable::call);
    }

    private interface Deed<A, T> {
        T of(A argument) throws Exception;
    }

    private <A, T> List<T> each(List<A> arguments, Deed<A, T> deed) {
        try (var threads = Executors.newFixedThreadPool(12)) {
            return threads
                    .invokeAll(arguments.stream()
                            .<Callable<T>>map(argument -> () -> {
                                SignedIn.as(agent);
                                return deed.of(argument);
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
