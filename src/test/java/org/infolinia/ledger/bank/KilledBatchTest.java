package org.infolinia.ledger.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.StartCall;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchId;
import org.infolinia.ledger.batch.BatchRequests;
import org.infolinia.ledger.batch.BatchRuns;
import org.infolinia.ledger.batch.OpenBatch;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.Registration;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch of 3,000 wallets whose database is killed half-way, and an application that is started anew. */
class KilledBatchTest {

    private static final int WALLETS = 1_500;
    private static final int HALF_WAY = 600;
    private static final Points EACH = Points.of(20);
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path place;

    /** The application between its start and its end. */
    private record Office(ConfigurableApplicationContext application) implements AutoCloseable {

        <T> T bean(Class<T> type) {
            return application.getBean(type);
        }

        long posted(BatchId batch) {
            return bean(JdbcClient.class)
                    .sql("select count(*) from ledger.batch_line where batch_id = ? and state = 'POSTED'")
                    .param(batch.value())
                    .query(Long.class)
                    .single();
        }

        boolean isBusyWith(BatchId batch) {
            return bean(BatchRuns.class).isRunning(batch);
        }

        @Override
        public void close() {
            application.close();
        }
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void everyWalletIsPostedExactlyOnceThoughTheServerIsKilledHalfWay() throws IOException {
        try (var server = new KillableServer(place.resolve("data"))) {
            var batch = killedHalfWay(server);
            server.comeBack();
            try (var office = office(server, Map.of())) {
                assertThat(office.posted(batch.id())).isBetween((long) HALF_WAY, WALLETS - 1L);
            }
            try (var office = office(server, Map.of("infolinia.background-work", "true"))) {
                await().atMost(LONG).until(() -> statusOf(office, batch) == Batch.Status.POSTED);

                assertThat(balances(office, batch.program()))
                        .containsExactly(WALLETS + " wallets with 20 in 1 posting");
                assertThat(checks(office))
                        .allSatisfy(check -> assertThat(check.firstViolation(rows -> {}))
                                .as(check.statement())
                                .isEmpty());
            }
        }
    }

    private Batch killedHalfWay(KillableServer server) throws IOException {
        try (var office = office(server, Map.of())) {
            var program = aProgram(office);
            var batch = simulated(office, program, people(office, program));
            approved(office, batch);
            await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> office.posted(batch.id()) >= HALF_WAY);
            server.kill();
            await().atMost(LONG).until(() -> !office.isBusyWith(batch.id()));
            return batch;
        }
    }

    private Office office(KillableServer server, Map<String, String> settings) {
        return new Office(House.open(server, place.resolve("state"), settings));
    }

    private static Batch simulated(Office office, ProgramId program, List<ParticipantId> people) {
        SignedIn.as(supervisor(program, 2, "Joanna"));
        var id = office.bean(BatchDesk.class)
                .open(new OpenBatch(
                        program,
                        "missing-bonus",
                        "Awaria naliczania w sobotę, wszyscy dostają tyle samo.",
                        callWith(office, program, people.getFirst()),
                        Batch.Source.LIST,
                        people.stream().map(person -> new Share(person, EACH)).toList(),
                        UUID.randomUUID()))
                .orElseThrow();
        await().atMost(LONG).until(() -> !office.isBusyWith(id));
        var batch = office.bean(BatchDesk.class).find(id).orElseThrow();
        assertThat(batch.sums().sound()).isEqualTo(WALLETS);
        return batch;
    }

    private static CaseReference callWith(Office office, ProgramId program, ParticipantId participant) {
        var now = office.bean(Clock.class).instant();
        var call = new PastCall.Taken(
                StartCall.byHand(program, null),
                null,
                new AgentId(2),
                "Joanna",
                participant,
                IdentificationLevel.KNOWLEDGE,
                now,
                Duration.ZERO,
                now,
                Duration.ZERO,
                "",
                List.of());
        var calls = office.bean(Gatekeeper.class)
                .asSystem("test", () -> office.bean(CallDesk.class).importPast(List.of(call)));
        return CaseReference.call(calls.getFirst().value());
    }

    private static void approved(Office office, Batch batch) {
        var requests = office.bean(BatchRequests.class);
        var asked = requests.ask(batch.id(), Objects.requireNonNull(batch.promise()))
                .orElseThrow();
        SignedIn.as(supervisor(batch.program(), 3, "Ewa"));
        requests.approve(asked.pending().orElseThrow().id()).orElseThrow();
    }

    private static List<ParticipantId> people(Office office, ProgramId program) {
        var newcomers = IntStream.range(0, WALLETS)
                .mapToObj(i -> ParticipantFixture.named(program, "Jan", "Nowak"))
                .toList();
        return office
                .bean(Gatekeeper.class)
                .asSystem("test", () -> office.bean(ParticipantRegister.class).registerAll(program, "test", newcomers))
                .stream()
                .map(Registration::participant)
                .toList();
    }

    private static ProgramId aProgram(Office office) {
        var command = new FoundProgram(
                "KB",
                "KB",
                "K",
                "pine",
                Language.PL,
                "PL",
                new RequiredLevels(
                        IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE),
                Map.of(),
                Map.of(),
                Map.of(Role.SUPERVISOR, AdjustmentLimits.of(5_000, 10_000, 100_000, 500_000)));
        return office.bean(Gatekeeper.class)
                .asSystem("test", () -> office.bean(ProgramDirectory.class).found(command))
                .orElseThrow();
    }

    private static Batch.Status statusOf(Office office, Batch batch) {
        SignedIn.as(supervisor(batch.program(), 2, "Joanna"));
        return office.bean(BatchDesk.class).find(batch.id()).orElseThrow().status();
    }

    private static List<String> balances(Office office, ProgramId program) {
        return office.bean(JdbcClient.class)
                .sql("""
                        select count(*) || ' wallets with ' || posted || ' in ' || version || ' posting'
                          from ledger.wallet where program_id = ? group by posted, version""")
                .param(program.value())
                .query(String.class)
                .list();
    }

    private static List<IntegrityCheck> checks(Office office) {
        return office.application().getBeanProvider(IntegrityCheck.class).stream()
                .filter(check -> check.getClass().getPackageName().startsWith("org.infolinia.ledger"))
                .toList();
    }

    private static SignedInAgent supervisor(ProgramId program, long id, String name) {
        return new SignedInAgent(
                new AgentId(id),
                name,
                new PersonName(name, "Testowa"),
                "",
                Role.SUPERVISOR,
                Language.PL,
                ProgramScope.of(Set.of(program)));
    }
}
