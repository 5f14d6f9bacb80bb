package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The books while many people reach for them at once. */
@IntegrationTest
class LedgerUnderLoadTest {

    private static final int CALLS = 50;
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @Autowired
    PointsLedger ledger;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    List<IntegrityCheck> checks;

    private LedgerFixture fixture;
    private ProgramId program;
    private SignedInAgent agent;
    private ParticipantId halina;

    @BeforeEach
    void anAgentWithAParticipantOnTheLine() {
        fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        halina = fixture.aParticipant(program);
        agent = SignedIn.agentOf(program);
        fixture.identify(halina);
    }

    @AfterEach
    void theBooksAreWhole() {
        SignedIn.out();
        for (var check : checks) {
            assertThat(check.firstViolation(rows -> {})).as(check.statement()).isEmpty();
        }
    }

    @Test
    void fiftyCallsWithOneKeyPostOnceAndAnswerTheSame() {
        var command = adjustment(program, halina, 100);

        var receipts = atOnce(CALLS, () -> ledger.adjust(command).orElseThrow());

        assertThat(receipts)
                .extracting(Receipt::posting)
                .containsOnly(receipts.getFirst().posting());
        assertThat(receipts).extracting(Receipt::balanceAfter).containsOnly(Points.of(100));
        assertThat(receipts).filteredOn(receipt -> !receipt.isReplay()).hasSize(1);
        assertThat(ledger.statement(halina, CALLS)).hasSize(1);
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
                .mapToObj(i -> {
                    var participant = fixture.aParticipant(program);
                    fixture.identify(participant);
                    return adjustment(program, participant, 500);
                })
                .toList();

        var outcomes = each(commands, command -> ledger.adjust(command));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(4);
    }

    @Test
    void anAdjustmentIsReversedOnceThoughManyTry() {
        var credit = ledger.adjust(adjustment(program, halina, 100)).orElseThrow();
        agent = SignedIn.supervisorOf(program);

        var outcomes = atOnce(
                CALLS,
                () -> ledger.reverse(new ReverseAdjustment(
                        credit.posting(), "Dopisane omyłkowo, cofam.", CaseReference.call(7), UUID.randomUUID())));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
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
