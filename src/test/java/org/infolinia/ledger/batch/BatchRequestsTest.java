package org.infolinia.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.apology;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.OwnContacts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

class BatchRequestsTest extends BatchTest {

    private static final String WHY = "Awaria dotyczyła kogo innego.";

    @Autowired
    AgentContacts contacts;

    @Autowired
    ParticipantRegister register;

    @Test
    void theForecastSaysForEachWalletWhatWouldBeAndWhyNot() {
        var rich = identified();
        var poor = identified();
        fixture.earn(program, rich, 300, LedgerFixture.TODAY, DECEMBER);

        var batch = simulated(command("posted-in-error", -200, rich, poor));

        assertThat(batch.status()).isEqualTo(Batch.Status.SIMULATED);
        assertThat(batch.sums().sound()).isEqualTo(1);
        assertThat(batch.sums().promised()).isEqualTo(Points.of(-200));
        assertThat(linesOf(batch.id()))
                .satisfiesExactly(
                        line -> {
                            assertThat(forecastOf(line).before()).isEqualTo(Points.of(300));
                            assertThat(forecastOf(line).after()).isEqualTo(Points.of(100));
                        },
                        line -> assertThat(line.refusal()).isEqualTo(Refusal.of("not-enough-points", 0L)));
        assertThat(balanceOf(rich)).isEqualTo(Points.of(300));
    }

    @Test
    void anApprovedBatchIsPostedInTheNameOfBoth() {
        var people = participants(3);

        var batch = posted(command("missing-bonus", 120, people));

        assertThat(batch.status()).isEqualTo(Batch.Status.POSTED);
        assertThat(people).allSatisfy(id -> assertThat(balanceOf(id)).isEqualTo(Points.of(120)));
        assertThat(jdbc.sql("""
                        select distinct maker_id || ' ' || approver_id from ledger.posting
                         where idempotency_key like ?""")
                        .param("BATCH:" + batch.id().value() + ":%")
                        .query(String.class)
                        .list())
                .containsExactly(maker.id().value() + " " + approver.id().value());
    }

    @Test
    void theMakerDoesNotAgreeToHisOwn() {
        var request = asked(command("missing-bonus", 120, halina));

        assertThat(refusalOf(requests.approve(request.id()))).contains("approval-of-own-request");
        assertThatThrownBy(() -> decideInTheTable(request, maker.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("batch_decided_by_another");
    }

    @Test
    void whoOwnsOneOfTheWalletsDoesNotAgree() {
        reachable(halina);
        var request = asked(command("missing-bonus", 120, identified(), halina));
        SignedIn.as(approver);

        assertThat(request.owners()).containsExactly(approver.id());
        assertThat(refusalOf(requests.approve(request.id()))).contains("approval-of-own-wallet");
        assertThatThrownBy(() -> decideInTheTable(request, approver.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("batch_decided_by_another");
    }

    @Test
    void anAgentNeitherPreparesNorSeesBatches() {
        var batch = simulated(command("missing-bonus", 120, halina));
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> batches.open(command("missing-bonus", 10, halina)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(batches.find(batch.id())).isEmpty();
    }

    @Test
    void ofTwoWhoAgreeAtOnceOneDoes() throws InterruptedException {
        var people = participants(5);
        var request = asked(command("missing-bonus", 120, people));

        List<Outcome<Batch>> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads
                    .invokeAll(IntStream.range(0, 2)
                            .<Callable<Outcome<Batch>>>mapToObj(i -> () -> {
                                SignedIn.as(approver);
                                return requests.approve(request.id());
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        SignedIn.as(approver);
        var batch = settled(request.batch());

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(refusalOf(outcome)).contains("batch-decided"));
        assertThat(batch.sums().posted()).isEqualTo(5);
        assertThat(postingsOf(batch.id())).isEqualTo(5);
    }

    @Test
    void aWalletThatChangedIsRefusedByNameAndTheOthersArePosted() {
        var people = participants(3);
        var request = asked(command("missing-bonus", 120, people));
        fixture.earn(program, people.get(1), 700, LedgerFixture.TODAY, DECEMBER);
        SignedIn.as(approver);

        requests.approve(request.id()).orElseThrow();
        var batch = settled(request.batch());

        assertThat(batch.sums().posted()).isEqualTo(2);
        assertThat(batches.lines(batch.id(), LineFilter.REFUSED, 0, 10)).satisfiesExactly(line -> {
            assertThat(line.participant()).isEqualTo(people.get(1));
            assertThat(line.refusal()).isEqualTo(Refusal.of("preview-changed", "BALANCE", 0L, 700L));
        });
        assertThat(balanceOf(people.get(1))).isEqualTo(Points.of(700));
    }

    @Test
    void whenTheBudgetEndsInTheMiddleTheOthersAreRefusedByName() {
        fund(maker.id(), 1_000);
        var people = participants(10);
        var request = asked(command("apology", 100, people));
        SignedIn.as(approver);
        spendOnceWhenItBegins(350);

        requests.approve(request.id()).orElseThrow();
        var batch = settled(request.batch());

        assertThat(batch.sums().posted()).isEqualTo(6);
        assertThat(batches.lines(batch.id(), LineFilter.REFUSED, 0, 10))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.refusal()).isEqualTo(Refusal.of("budget-spent", 100L, 50L)));
        assertThat(budgetOf(maker.id())).isEqualTo(Points.of(50));
    }

    @Test
    void moreThanTheBudgetIsNotEvenAskedFor() {
        fund(maker.id(), 150);
        var batch = simulated(command("apology", 100, participants(2)));

        assertThat(refusalOf(requests.ask(batch.id(), promiseOf(batch)))).contains("budget-spent");
    }

    @Test
    void limitsHoldForAllWalletsTogether() {
        var first = posted(command("missing-bonus", 4_000, participants(20)));
        var second = asked(command("missing-bonus", 4_000, participants(10)));
        SignedIn.as(approver);

        assertThat(first.sums().posted()).isEqualTo(20);
        assertThat(refusalOf(requests.approve(second.id()))).contains("approver-over-limit");

        var third = simulated(command("missing-bonus", 4_000, participants(26)));
        assertThat(refusalOf(requests.ask(third.id(), promiseOf(third)))).contains("adjustment-beyond-limits");
    }

    @Test
    void whatIsAskedForIsWhatWasSeen() {
        var batch = simulated(command("missing-bonus", 120, halina));

        assertThat(refusalOf(requests.ask(batch.id(), "00"))).contains("batch-changed");
        clock.advance(Duration.ofDays(1));
        assertThat(refusalOf(requests.ask(batch.id(), promiseOf(batch)))).contains("batch-simulated-before");
        var again = settled(batches.simulateAgain(batch.id()).orElseThrow());
        assertThat(requests.ask(again.id(), promiseOf(again))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRejectedOrWithdrawnBatchPostsNothingAndMayBeAskedForAgain() {
        var request = asked(command("missing-bonus", 120, halina));
        SignedIn.as(approver);
        assertThat(refusalOf(requests.withdraw(request.id()))).contains("approval-of-another");

        var batch = requests.reject(request.id(), "Za dużo na jeden raz.").orElseThrow();

        assertThat(batch.status()).isEqualTo(Batch.Status.SIMULATED);
        SignedIn.as(maker);
        var second = requests.ask(batch.id(), promiseOf(batch))
                .orElseThrow()
                .pending()
                .orElseThrow();
        requests.withdraw(second.id()).orElseThrow();
        assertThat(refusalOf(requests.withdraw(second.id()))).contains("batch-decided");
        assertThat(postingsOf(batch.id())).isZero();
    }

    @Test
    void whatNobodyDecidesLapses() {
        var request = asked(command("missing-bonus", 120, halina));
        clock.advance(Duration.ofDays(10));

        gatekeeper.asSystem("test", requests::lapse);

        assertThat(batches.find(request.batch()).orElseThrow().status()).isEqualTo(Batch.Status.SIMULATED);
        SignedIn.as(approver);
        assertThat(refusalOf(requests.approve(request.id()))).contains("batch-decided");
    }

    @Test
    void aBatchIsReversedAsAWholeAndTheBudgetGetsItBack() {
        fund(maker.id(), 1_000);
        var people = participants(4);
        var batch = posted(command("apology", 100, people));
        fixture.spend(program, people.getFirst(), 60, LedgerFixture.TODAY);

        var reversed = reversed(batch);

        assertThat(reversed.status()).isEqualTo(Batch.Status.REVERSED);
        assertThat(reversed.sums().reversed()).isEqualTo(4);
        assertThat(people).allSatisfy(id -> assertThat(balanceOf(id)).isEqualTo(Points.ZERO));
        assertThat(ledger.wallet(people.getFirst()).owed()).isEqualTo(Points.of(60));
        assertThat(budgetOf(maker.id())).isEqualTo(Points.of(1_000));
    }

    @Test
    void aReversalThatGivesBackKeepsToTheApproversLimits() {
        var people = Stream.generate(this::identified).limit(3).toList();
        people.forEach(id -> fixture.earn(program, id, 500, LedgerFixture.TODAY, DECEMBER));
        var batch = posted(command("posted-in-error", -400, people));
        SignedIn.as(maker);
        var request = requests.askReversal(batch.id(), WHY, OpenCases.ticketOf(halina))
                .orElseThrow()
                .pending()
                .orElseThrow();
        SignedIn.as(approver);
        jdbc.sql("update programs.adjustment_limit set per_adjustment = 2000, per_day = 2000"
                        + " where program_id = ? and role = 'SUPERVISOR'")
                .param(program.value())
                .update();

        assertThat(refusalOf(requests.approve(request.id()))).contains("approver-over-limit");
    }

    @Test
    void aReversalThatBreaksOffGoesOnWhereItWas() {
        var people = participants(BatchReversing.WALLETS_AT_ONCE * 2);
        var batch = posted(command("missing-bonus", 50, people));
        breakOffOnceAt(BatchReversing.WALLETS_AT_ONCE + 10, true);

        var broken = reversed(batch);
        assertThat(broken.status()).isEqualTo(Batch.Status.REVERSING);
        assertThat(broken.sums().reversed()).isEqualTo(BatchReversing.WALLETS_AT_ONCE);
        runs.resume();
        var reversed = settled(batch.id());

        assertThat(reversed.status()).isEqualTo(Batch.Status.REVERSED);
        assertThat(people).allSatisfy(id -> assertThat(balanceOf(id)).isEqualTo(Points.ZERO));
        assertThat(postingsOf(batch.id())).isEqualTo(people.size() * 2L);
    }

    @Test
    void aPostingThatBreaksOffGoesOnWhereItWas() {
        var people = participants(BatchPosting.WALLETS_AT_ONCE * 2 + 1);
        breakOffOnceAt(BatchPosting.WALLETS_AT_ONCE + 10, false);

        var broken = posted(command("missing-bonus", 50, people));
        assertThat(broken.status()).isEqualTo(Batch.Status.POSTING);
        assertThat(broken.sums().posted()).isEqualTo(BatchPosting.WALLETS_AT_ONCE);
        runs.resume();
        var whole = settled(broken.id());

        assertThat(whole.sums().posted()).isEqualTo(people.size());
        assertThat(people).allSatisfy(id -> assertThat(balanceOf(id)).isEqualTo(Points.of(50)));
        assertThat(postingsOf(whole.id())).isEqualTo(people.size());
    }

    @Test
    void askedTwiceWithOneKeyItIsOneBatch() {
        SignedIn.as(maker);
        var command = command("missing-bonus", 120, halina);
        var first = batches.open(command).orElseThrow();

        assertThat(batches.open(command).orElseThrow()).isEqualTo(first);
        assertThat(refusalOf(batches.open(new OpenBatch(
                        program,
                        "missing-bonus",
                        "Inny powód tej samej korekty.",
                        OpenCases.ticketOf(halina),
                        Batch.Source.LIST,
                        command.shares(),
                        command.key()))))
                .contains("batch-key-used-otherwise");
        settled(first);
    }

    @Test
    void theRemarksTellWhatTheMakerCouldNotDoAlone() {
        reachable(halina);
        var batch = simulated(command("missing-bonus", 120, halina));

        assertThat(forecastOf(linesOf(batch.id()).getFirst()).remarks()).containsExactly("COLLEAGUES");
        assertThat(forecastOf(linesOf(batch.id()).getFirst()).expiresOn()).isAfter(LocalDate.of(2026, 12, 1));
    }

    private Batch reversed(Batch batch) {
        SignedIn.as(maker);
        var request = requests.askReversal(batch.id(), WHY, OpenCases.ticketOf(halina))
                .orElseThrow()
                .pending()
                .orElseThrow();
        assertThat(refusalOf(requests.approve(request.id()))).contains("approval-of-own-request");
        SignedIn.as(approver);
        requests.approve(request.id()).orElseThrow();
        return settled(batch.id());
    }

    /** A fault that takes the transaction with it, as when the power fails. */
    private void breakOffOnceAt(int number, boolean isReversal) {
        var moved = new AtomicInteger();
        whenever(BatchPointsMoved.class, event -> {
            if (event.isReversal() == isReversal && moved.incrementAndGet() == number) {
                throw new IllegalStateException("The power fails");
            }
        });
    }

    /** The maker gives something away while the other agrees. */
    private void spendOnceWhenItBegins(long points) {
        whenever(BatchMoved.class, event -> {
            if (event.step() == BatchMoved.Step.APPROVED) {
                SignedIn.as(maker);
                fixture.identify(halina);
                desk.adjust(apology(program, halina, points)).orElseThrow();
                SignedIn.as(approver);
            }
        });
    }

    private void reachable(ParticipantId participant) {
        var phones = gatekeeper.asSystem(
                "test", () -> register.find(participant).orElseThrow().phones());
        gatekeeper.asSystem(
                "test", () -> contacts.put(approver.id(), new OwnContacts(List.of(), phones, List.of(), List.of())));
    }

    private void decideInTheTable(BatchRequest request, long by) {
        jdbc.sql("""
                        update ledger.batch_request set state = 'RUNNING', decided_at = now(), decided_by_id = ?,
                               decided_by_name = 'x', decided_by_role = 'SUPERVISOR' where id = ?""").params(by, request.id().value()).update();
    }

    private static BatchLine.Forecast forecastOf(BatchLine line) {
        return Objects.requireNonNull(line.forecast());
    }
}
