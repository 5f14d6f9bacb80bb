package org.infolinia.ledger.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.code.CodeBatchId;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImport;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.ledger.code.SubmitCode;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.Settlements;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.ReturnReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.participants.ParticipantRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What codes, declarations and orders say agrees with the books, and each way in which it would not is found. */
class MatchingTest extends ClosingTest {

    @Autowired
    CodeBatches batches;

    @Autowired
    CodeImport imports;

    @Autowired
    ProductCodes codes;

    @Autowired
    DeclarationRules rules;

    @Autowired
    SalesDeclarations declarations;

    @Autowired
    Settlements settlements;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    RewardDesk rewards;

    @Autowired
    ParticipantRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path directory;

    private RewardOrder sent;
    private RewardOrder waiting;
    private Closing closing;

    @BeforeEach
    void aCodeALineAndTwoOrdersOfTheSeventeenth() throws Exception {
        aSupervisorTakesOver();
        redeem();
        settleALine();
        var mug = aReward();
        sent = order(mug);
        waiting = order(mug);
        rewards.dispatch(sent.id(), "PL-77").orElseThrow();
        desk.adjust(adjustment(program, halina, 5)).orElseThrow();
        clock.advance(Duration.ofDays(1));
        closing = closings.open(program, TODAY).orElseThrow();
    }

    @Test
    void whatCameTheRightWayMatches() {
        assertThat(foundAfter()).isEmpty();
        assertThat(reports.sums(closing.id()))
                .extracting(ClosingSum::source, sum -> sum.points().value())
                .contains(
                        tuple(ClosingSource.CODES, 25L),
                        tuple(ClosingSource.DECLARATIONS, 80L),
                        tuple(ClosingSource.REWARDS, -20L),
                        tuple(ClosingSource.ADJUSTMENTS, 5L),
                        tuple(ClosingSource.WALLETS, 90L));
    }

    @Test
    void aCodeThatPaidSomethingElseThanItsBatchIsFound() {
        assertThat(foundAfter("update ledger.code_batch set points = 26 where program_id = :program"))
                .containsExactly(Mismatch.CODE_WITHOUT_POSTING);
    }

    @Test
    void pointsForACodeThatIsNotMarkedUsedAreFound() {
        assertThat(foundAfter(
                        "alter table ledger.code_use disable trigger code_use_only_grows",
                        "delete from ledger.code_use where program_id = :program"))
                .containsExactly(Mismatch.CODE_POSTING_WITHOUT_CODE);
    }

    @Test
    void aSettledLineThatSaysSomethingElseIsFound() {
        assertThat(foundAfter(
                        "alter table ledger.declaration_line disable trigger settled_line_stays",
                        "update ledger.declaration_line set points = 81 where program_id = :program"))
                .containsExactly(Mismatch.LINE_WITHOUT_POSTING);
    }

    @Test
    void pointsForALineThatIsNotSettledAreFoundOnBothSides() {
        assertThat(foundAfter(
                        "alter table ledger.declaration_line disable trigger settled_line_stays",
                        "update ledger.declaration_line set state = 'ACCEPTED', posting_id = null"
                                + " where program_id = :program"))
                .containsExactlyInAnyOrder(Mismatch.DECLARATION_POSTING_WITHOUT_LINE, Mismatch.LINE_NOT_SETTLED);
    }

    @Test
    void anOrderThatWasSentWithoutItsPointsIsFound() {
        assertThat(foundAfter("update ledger.reward_order set state = 'DISPATCHED' where id = "
                        + waiting.id().value()))
                .containsExactly(Mismatch.ORDER_WITHOUT_CAPTURE);
    }

    @Test
    void pointsSpentOnAnOrderThatIsCancelledAreFound() {
        assertThat(foundAfter("update ledger.reward_order set state = 'CANCELLED' where program_id = :program"))
                .containsExactly(Mismatch.ORDER_WITHOUT_CAPTURE);
    }

    @Test
    void aRewardThatCameBackWithItsPointsMatches() {
        var taken = new ReturnReward(sent.id(), "Kubek przyszedł stłuczony.", OpenCases.ticketOf(halina), false);

        rewards.takeBack(taken).orElseThrow();

        assertThat(foundAfter()).isEmpty();
    }

    @Test
    void aRewardThatCameBackWithoutItsPointsIsFound() {
        assertThat(foundAfter("update ledger.reward_order set state = 'RETURNED' where id = "
                        + sent.id().value()))
                .containsExactly(Mismatch.ORDER_WITHOUT_CAPTURE);
    }

    @Test
    void anAdjustmentForATicketThatNobodyKnowsIsFound() {
        assertThat(foundAfter(
                        "alter table ledger.posting disable trigger posting_only_grows",
                        "update ledger.posting set case_id = 799999999 where kind = 'ADJUSTMENT_CREDIT'"
                                + " and program_id = :program"))
                .containsExactly(Mismatch.ADJUSTMENT_OF_UNKNOWN_CASE);
    }

    @Test
    void aWalletThatHoldsMoreThanItsEntriesSayIsFound() {
        assertThat(foundAfter("update ledger.wallet set posted = posted + 1 where program_id = :program"))
                .containsExactly(Mismatch.WALLET_DIFFERS);
    }

    /** The kinds found after the deeds of somebody who gets past the product; all is undone but the reckoning's sums. */
    private List<Mismatch> foundAfter(String... deeds) {
        if (deeds.length == 0) {
            reckonings.reckon(closing.id(), step -> {}).orElseThrow();
            return kinds();
        }
        return new TransactionTemplate(transactions).execute(status -> {
            for (var deed : deeds) {
                jdbc.sql(deed).param("program", program.value()).update();
            }
            reckonings.reckon(closing.id(), step -> {}).orElseThrow();
            var kinds = kinds();
            status.setRollbackOnly();
            return kinds;
        });
    }

    private List<Mismatch> kinds() {
        return found(closing.id()).stream().map(Finding::kind).toList();
    }

    private void redeem() throws Exception {
        var terms = new OpenCodeBatch(
                program, "Miksery", Points.of(25), PointUnit.REDEEMABLE, LocalDate.of(2026, 11, 1), null, 12);
        var file = Files.write(directory.resolve("miksery.csv"), List.of("MIX7K2QW"));
        var batch = gatekeeper.asSystem("test", () -> {
            var opened = batches.open(terms).orElseThrow();
            load(file, opened);
            return opened;
        });
        gatekeeper.asSystem("release", () -> batches.release(batch)).orElseThrow();
        codes.submit(new SubmitCode(program, halina, "MIX7K2QW", SubmitCode.Door.AGENT, LedgerFixture.key()))
                .orElseThrow();
    }

    private void load(Path file, CodeBatchId batch) {
        try {
            imports.load(file, "miksery.csv", batch, progress -> {}).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settleALine() {
        var rule = new DeclarationRule(program, "KOCIOL-24", Points.of(40), LocalDate.of(2026, 10, 1), null, 10, null);
        var entered = gatekeeper.asSystem("test", () -> rules.enter(rule)).orElseThrow();
        rules.putInForce(entered).orElseThrow();
        var number = register.find(halina).orElseThrow().number();
        var csv = "participant,invoice,product,quantity,sale date\n" + number + ",FV/1,KOCIOL-24,2,2026-11-02\n";
        gatekeeper
                .asSystem(
                        "test", () -> declarations.receive(program, "sales.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        var received = declarations.of(List.of(program), 0, 1).getFirst();
        settlements.settle(received.id(), progress -> {}).orElseThrow();
    }

    private Reward aReward() {
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        return catalogue
                .offer(new OfferReward(
                        program, "mug", names, Points.of(20), null, Delivery.PARCEL, LocalDate.of(2026, 1, 1), null))
                .orElseThrow();
    }

    private RewardOrder order(Reward reward) {
        return rewards.order(new OrderReward(halina, program, reward.id(), Points.of(20), UUID.randomUUID()))
                .orElseThrow();
    }
}
