package org.infolinia.ledger.batch;

import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.Registration;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor prepares batches and another one decides about them. */
abstract class BatchTest extends LedgerTest {

    @Autowired
    BatchDesk batches;

    @Autowired
    BatchRequests requests;

    @Autowired
    BatchRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    private ParticipantRegister participants;

    @Autowired
    private AgentDirectory directory;

    SignedInAgent maker;
    SignedInAgent approver;
    private final List<ApplicationListener<?>> listeners = new CopyOnWriteArrayList<>();

    @BeforeEach
    void twoSupervisors() {
        approver = enrolled("ewa");
        maker = SignedIn.as(enrolled("joanna"));
    }

    /** A supervisor who is stored, so that he may have a private address. */
    private SignedInAgent enrolled(String first) {
        return new EnrolledAgents(directory, gatekeeper)
                .enroll(Language.PL, Role.SUPERVISOR, first, "Testowa", program);
    }

    @AfterEach
    void nobodyListensAnyMore() {
        listeners.forEach(multicaster()::removeApplicationListener);
    }

    List<ParticipantId> participants(int count) {
        var newcomers = IntStream.range(0, count)
                .mapToObj(i -> ParticipantFixture.named(program, "Jan", "Nowak"))
                .toList();
        return gatekeeper.asSystem("test", () -> participants.registerAll(program, "test", newcomers)).stream()
                .map(Registration::participant)
                .toList();
    }

    OpenBatch command(String reason, long points, ParticipantId... whom) {
        return command(reason, points, Arrays.asList(whom));
    }

    OpenBatch command(String reason, long points, List<ParticipantId> whom) {
        return new OpenBatch(
                program,
                reason,
                "Awaria naliczania w sobotę, wszyscy dostają tyle samo.",
                OpenCases.ticketOf(halina),
                Batch.Source.LIST,
                whom.stream().map(id -> new Share(id, Points.of(points))).toList(),
                UUID.randomUUID());
    }

    /** The maker opens a batch, and all is worked out. */
    Batch simulated(OpenBatch command) {
        SignedIn.as(maker);
        return settled(batches.open(command).orElseThrow());
    }

    /** The maker asks for it to be posted. */
    BatchRequest asked(OpenBatch command) {
        var batch = simulated(command);
        return requests.ask(batch.id(), promiseOf(batch))
                .orElseThrow()
                .pending()
                .orElseThrow();
    }

    /** Posted with the other's agreement. */
    Batch posted(OpenBatch command) {
        var request = asked(command);
        SignedIn.as(approver);
        requests.approve(request.id()).orElseThrow();
        return settled(request.batch());
    }

    /** The batch when nobody works on it any more. */
    Batch settled(BatchId id) {
        await().until(() -> !runs.isRunning(id));
        return batches.find(id).orElseThrow();
    }

    List<BatchLine> linesOf(BatchId batch) {
        return batches.lines(batch, LineFilter.ALL, 0, BatchDesk.MAXIMUM_WALLETS);
    }

    static String promiseOf(Batch batch) {
        return Objects.requireNonNull(batch.promise());
    }

    Points balanceOf(ParticipantId participant) {
        return ledger.wallet(participant).posted();
    }

    /** How many postings there are of this batch, by their keys. */
    long postingsOf(BatchId batch) {
        return jdbc.sql("select count(*) from ledger.posting where program_id = ? and idempotency_key like ?")
                .params(program.value(), "BATCH:" + batch.value() + ":%")
                .query(Long.class)
                .single();
    }

    /** Listens in the transaction of what happens, until the test ends. */
    <E> void whenever(Class<E> type, Consumer<E> deed) {
        ApplicationListener<?> listener = ApplicationListener.forPayload((Object payload) -> {
            if (type.isInstance(payload)) {
                deed.accept(type.cast(payload));
            }
        });
        listeners.add(listener);
        multicaster().addApplicationListener(listener);
    }

    private ApplicationEventMulticaster multicaster() {
        return context.getBean(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, ApplicationEventMulticaster.class);
    }
}
