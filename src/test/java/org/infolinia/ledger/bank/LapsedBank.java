package org.infolinia.ledger.bank;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many customers with points that have lapsed and others that live, two who expire them at once, a server that falls. */
final class LapsedBank {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    private static final int CUSTOMERS = 900;
    private static final int EXPIRERS = 2;
    private static final long FIRST_CUSTOMER = 7_000_000_000L;
    private static final Points LAPSED = Points.of(10);
    private static final Points LIVING = Points.of(25);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KillableServer server;
    private final PointsLedger ledger;
    private final JdbcClient jdbc;
    private final Supplier<ProgramId> programs;
    private final Gatekeeper gatekeeper;

    LapsedBank(
            KillableServer server,
            PointsLedger ledger,
            JdbcClient jdbc,
            Supplier<ProgramId> programs,
            Gatekeeper gatekeeper) {
        this.server = server;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    /** Lets the server fall in the middle of so many expiry runs, and says what is not as it should be afterwards. */
    List<String> expire(int falls, Consumer<ProgramId> run) throws IOException {
        var faults = new ArrayList<String>();
        for (int fall = 0; fall < falls; fall++) {
            var program = programs.get();
            fill(program);
            expireWhileTheServerFalls(program, run);
            faults.addAll(faultsOf(program));
        }
        return faults;
    }

    private void expireWhileTheServerFalls(ProgramId program, Consumer<ProgramId> run) throws IOException {
        try (var threads = Executors.newFixedThreadPool(EXPIRERS)) {
            var expiring = Stream.generate(() -> CompletableFuture.runAsync(() -> untilDone(program, run), threads))
                    .limit(EXPIRERS)
                    .toList();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> expired(program) > 0 || expiring.stream().allMatch(CompletableFuture::isDone));
            server.kill();
            server.comeBack();
            expiring.forEach(CompletableFuture::join);
        }
    }

    /** As whoever is told nothing asks again. */
    private static void untilDone(ProgramId program, Consumer<ProgramId> run) {
        for (boolean isDone = false; !isDone; ) {
            try {
                run.accept(program);
                isDone = true;
            } catch (RuntimeException nobodyKnows) {
                Thread.onSpinWait();
            }
        }
    }

    private List<String> faultsOf(ProgramId program) {
        var faults = new ArrayList<String>();
        faults.addAll(customersWith("<", program, "More expired than had lapsed, customer "));
        faults.addAll(customersWith(">", program, "Not all that had lapsed expired, customer "));
        long expired = expired(program);
        if (expired != CUSTOMERS) {
            faults.add("There are %d expiries for %d lots".formatted(expired, CUSTOMERS));
        }
        return faults;
    }

    private List<String> customersWith(String sign, ProgramId program, String what) {
        return jdbc.sql("select participant_id from ledger.wallet where program_id = ? and posted " + sign + " ?")
                .params(program.value(), LIVING.value())
                .query((row, number) -> what + row.getLong(1))
                .list();
    }

    private long expired(ProgramId program) {
        return jdbc.sql("select count(*) from ledger.posting where program_id = ? and kind = 'EXPIRY'")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    private void fill(ProgramId program) {
        var lines = LongStream.range(FIRST_CUSTOMER, FIRST_CUSTOMER + CUSTOMERS)
                .mapToObj(ParticipantId::new)
                .flatMap(customer ->
                        Stream.of(earned(program, customer, LAPSED, LAST_DAY), earned(program, customer, LIVING, null)))
                .toList();
        gatekeeper.asSystem("test", () -> ledger.importHistory(lines));
    }

    private static PostPoints earned(
            ProgramId program, ParticipantId customer, Points points, @Nullable LocalDate lastDay) {
        var key = customer.value() + ":" + points.value();
        return PostPoints.earned(
                program, customer, PostingKind.BONUS, points, LAST_DAY.minusMonths(1), lastDay, "bank", key);
    }
}
