package org.infolinia.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many lines, and the server ends the connection in the middle of a piece. In a database of its
 * own, since every later check of the books would have to read them all.
 */
@DirtiesContext
@TestPropertySource(properties = "infolinia.test.database=long-settlement")
class LongSettlementTest extends DeclarationTest {

    /** A file may have ten times as many; fewer tell the same sooner. */
    private static final int LINES = Integer.getInteger("infolinia.settlement.lines", 10_000);

    private static final int PARTICIPANTS = 500;
    private static final Duration LONG = Duration.ofMinutes(10);

    @Autowired
    TransactionTemplate transactions;

    private final CountDownLatch isHeld = new CountDownLatch(1);

    @Test
    void everyLineIsPaidOnceThoughTheServerCutTheSettlementOff() {
        var participants = Stream.generate(() -> fixture.aParticipant(program))
                .limit(PARTICIPANTS)
                .toList();
        receiveFor(participants);
        var id = declaration().id();

        long settledBefore = settleUntilTheServerEndsIt(id, participants.getLast());
        assertThat(declaration().lines().settled())
                .as("the piece that was under way is thrown away, the ones before stay")
                .isEqualTo(settledBefore)
                .isBetween(LINES / 2L, LINES - 1L);

        var rest = byAColleague(() -> settlements.settle(id, progress -> {})).orElseThrow();

        assertThat(settledBefore + rest.done()).isEqualTo(LINES);
        assertThat(declaration().lines()).isEqualTo(new Declaration.Lines(0, 0, 0, LINES));
        assertThat(participants)
                .allSatisfy(each ->
                        assertThat(ledger.wallet(each).posted()).isEqualTo(Points.of(40L * LINES / PARTICIPANTS)));
    }

    /**
     * Half-way somebody holds a wallet, so the settlement waits for it inside a transaction, and there the server ends
     * its connection.
     */
    private long settleUntilTheServerEndsIt(DeclarationId id, ParticipantId held) {
        var told = new ArrayList<Settlements.Progress>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(() -> byAColleague(() -> settlements.settle(id, progress -> {
                        told.add(progress);
                        if (isHalfWay(told)) {
                            begin(threads, () -> endWhoeverWaitsFor(held));
                        }
                    })))
                    .hasStackTraceContaining("Connection is closed");
        }
        return told.getLast().done();
    }

    private static boolean isHalfWay(List<Settlements.Progress> told) {
        return told.size() == LINES / Settlements.LINES_AT_ONCE / 2;
    }

    /** Goes on when the wallet is held. */
    private void begin(ExecutorService threads, Runnable ending) {
        threads.execute(ending);
        try {
            assertThat(isHeld.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endWhoeverWaitsFor(ParticipantId held) {
        transactions.executeWithoutResult(status -> {
            long me = jdbc.sql("select pg_backend_pid() from ledger.wallet where participant_id = ? for update")
                    .param(held.value())
                    .query(Long.class)
                    .single();
            isHeld.countDown();
            await().atMost(LONG)
                    .until(() -> jdbc.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                             where :me = any(pg_blocking_pids(pid))""")
                            .param("me", (int) me)
                            .query(Boolean.class)
                            .list()
                            .contains(true));
        });
    }

    private void receiveFor(List<ParticipantId> participants) {
        var numbers = participants.stream().map(this::numberOf).toList();
        var came = receive(IntStream.range(0, LINES)
                .mapToObj(i -> numbers.get(i % PARTICIPANTS) + ",FV/" + i + "," + BOILER + ",1,2026-11-02,D-7")
                .toArray(String[]::new));
        assertThat(came.accepted()).isEqualTo(LINES);
    }
}
