package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
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
import org.infolinia.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PointsLedgerTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
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
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @Autowired
    List<IntegrityCheck> checks;

    private LedgerFixture fixture;
    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void anAgentWithAParticipantOnTheLine() {
        fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        halina = fixture.aParticipant(program);
        SignedIn.agentOf(program);
        fixture.identify(halina);
    }

    @AfterEach
    void theBooksAreWhole() {
        SignedIn.out();
        clock.reset();
        for (var check : checks) {
            assertThat(check.firstViolation(rows -> {})).as(check.statement()).isEmpty();
        }
    }

    @Test
    void pointsAreAddedWithALotThatExpiresAsTheReasonSays() {
        var receipt = ledger.adjust(adjustment(program, halina, 214)).orElseThrow();

        assertThat(receipt.balanceAfter()).isEqualTo(Points.of(214));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(214), TODAY, TODAY.plusMonths(12)));
    }

    @Test
    void theTrailTellsWhoAdjustedWhatAndForWhichCase() {
        ledger.adjust(adjustment(program, halina, 40)).orElseThrow();

        SignedIn.supervisorOf(program);
        assertThat(trail.about(halina, program))
                .filteredOn(entry -> entry.action().equals("ledger.points-adjusted"))
                .singleElement()
                .extracting(AuditEntry::details)
                .satisfies(details ->
                        assertThat(details).containsEntry("points", "40").containsEntry("case", "ticket:20431"));
    }

    @Test
    void askingTwiceWithTheSameKeyPostsOnce() {
        var command = adjustment(program, halina, 100);

        var first = ledger.adjust(command).orElseThrow();
        var second = ledger.adjust(command).orElseThrow();

        assertThat(second).isEqualTo(new Receipt(first.posting(), first.points(), first.balanceAfter(), true));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(100));
    }

    @Test
    void aKeyThatAskedForSomethingElseIsRefused() {
        var command = adjustment(program, halina, 100);
        ledger.adjust(command).orElseThrow();
        var other = new AdjustPoints(
                halina,
                program,
                Points.of(200),
                command.reason(),
                command.comment(),
                command.caseReference(),
                command.key());

        assertThat(refusalOf(ledger.adjust(other))).contains("key-used-otherwise");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(100));
    }

    @Test
    void theFirstAnswerIsGivenAgainThoughTheContactEnded() {
        var command = adjustment(program, halina, 100);
        ledger.adjust(command).orElseThrow();
        clock.advance(Duration.ofDays(1));

        assertThat(ledger.adjust(command).orElseThrow().isReplay()).isTrue();
    }

    @Test
    void aBalanceNeverFallsBelowZero() {
        SignedIn.supervisorOf(program);
        fixture.identify(halina);
        fixture.earn(program, halina, 50, TODAY, MARCH);

        assertThat(refusalOf(ledger.adjust(adjustment(program, halina, -51)))).contains("not-enough-points");
    }

    @Test
    void moreThanTheAgentsLimitNeedsTheSupervisor() {
        assertThat(refusalOf(ledger.adjust(adjustment(program, halina, 501)))).contains("adjustment-needs-approval");

        SignedIn.supervisorOf(program);
        fixture.identify(halina);
        assertThat(ledger.adjust(adjustment(program, halina, 501))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatNobodyMayDoIsRefusedForAll() {
        SignedIn.supervisorOf(program);
        fixture.identify(halina);
        var command = new AdjustPoints(
                halina,
                program,
                Points.of(5_001),
                "reward-defective",
                "Nagroda dotarła uszkodzona, wymiana.",
                CaseReference.call(7),
                UUID.randomUUID());

        assertThat(refusalOf(ledger.adjust(command))).contains("adjustment-beyond-limits");
    }

    @Test
    void aThirdAdjustmentOfTheSameWalletInAWeekNeedsTheSupervisor() {
        ledger.adjust(adjustment(program, halina, 10)).orElseThrow();
        ledger.adjust(adjustment(program, halina, 10)).orElseThrow();

        assertThat(refusalOf(ledger.adjust(adjustment(program, halina, 10)))).contains("adjustment-needs-approval");
    }

    @Test
    void anAgentTakesNoPointsAlone() {
        fixture.earn(program, halina, 100, TODAY, MARCH);

        assertThat(refusalOf(ledger.adjust(adjustment(program, halina, -10)))).contains("adjustment-needs-approval");
    }

    @Test
    void theDaysLimitCountsEveryParticipant() {
        for (int i = 0; i < 4; i++) {
            ledger.adjust(adjustment(program, identified(), 500)).orElseThrow();
        }

        assertThat(refusalOf(ledger.adjust(adjustment(program, halina, 1)))).contains("adjustment-needs-approval");

        clock.advance(Duration.ofDays(1));
        fixture.identify(halina);
        assertThat(ledger.adjust(adjustment(program, halina, 1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void pointsAreNotAdjustedForSomebodyUnidentified() {
        var stranger = fixture.aParticipant(program);

        assertThat(refusalOf(ledger.adjust(adjustment(program, stranger, 10)))).contains("level-too-low-for-points");
    }

    @Test
    void aReasonThatOnlyAddsTakesNothing() {
        var command = new AdjustPoints(
                halina,
                program,
                Points.of(-10),
                "apology",
                "Przeprosiny za długie czekanie.",
                CaseReference.call(7),
                UUID.randomUUID());

        assertThat(refusalOf(ledger.adjust(command))).contains("reason-only-adds");
    }

    @Test
    void agentsOfOtherProgramsStayOut() {
        SignedIn.agentOf(fixture.aProgram());

        assertThatThrownBy(() -> ledger.adjust(adjustment(program, halina, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.wallet(halina)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void peopleDoNotPostInThePlaceOfRules() {
        var purchase = PostPoints.earned(
                program, halina, PostingKind.PURCHASE, Points.of(10), TODAY, MARCH, "Lublin", LedgerFixture.key());

        assertThatThrownBy(() -> ledger.post(purchase)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePreviewIsWhatPostingDoes() {
        SignedIn.supervisorOf(program);
        fixture.identify(halina);
        fixture.earn(program, halina, 60, TODAY.minusDays(9), DECEMBER);
        fixture.earn(program, halina, 40, TODAY.minusDays(5), MARCH);
        var command = adjustment(program, halina, -80);

        var preview = ledger.preview(command.proposal()).orElseThrow();
        var receipt = ledger.adjust(command).orElseThrow();

        assertThat(preview.after()).isEqualTo(receipt.balanceAfter()).isEqualTo(Points.of(20));
        assertThat(preview.lots())
                .containsExactly(
                        new AdjustmentPreview.LotChange(Points.of(-60), TODAY.minusDays(9), DECEMBER),
                        new AdjustmentPreview.LotChange(Points.of(-20), TODAY.minusDays(5), MARCH));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(20), TODAY.minusDays(5), MARCH));
    }

    @Test
    void thePreviewWritesNothing() {
        ledger.preview(adjustment(program, halina, 80).proposal()).orElseThrow();

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
        assertThat(ledger.statement(halina, 10)).isEmpty();
    }

    @Test
    void thePreviewShowsExceededLimitsAndWhoMayDoIt() {
        var preview =
                ledger.preview(adjustment(program, halina, 642).proposal()).orElseThrow();

        assertThat(preview.isFree()).isFalse();
        assertThat(preview.approver()).contains(Role.SUPERVISOR);
        assertThat(preview.limits())
                .filteredOn(LimitUse::isExceeded)
                .extracting(LimitUse::limit)
                .containsExactly(LimitUse.Limit.PER_ADJUSTMENT);
        assertThat(preview.told())
                .isEqualTo("Dodaliśmy 642 punkty za bonus, który nie zadziałał. "
                        + "Można je wydać do 17 listopada 2027.");
    }

    @Test
    void reversingACreditTakesItsLotBack() {
        fixture.earn(program, halina, 30, TODAY, DECEMBER);
        var credit = ledger.adjust(adjustment(program, halina, 100)).orElseThrow();
        SignedIn.supervisorOf(program);

        var receipt = ledger.reverse(reversalOf(credit)).orElseThrow();

        assertThat(receipt.points()).isEqualTo(Points.of(-100));
        assertThat(ledger.wallet(halina).lots()).containsExactly(new WalletView.Lot(Points.of(30), TODAY, DECEMBER));
    }

    @Test
    void reversingADebitRestoresTheLots() {
        SignedIn.supervisorOf(program);
        fixture.identify(halina);
        fixture.earn(program, halina, 60, TODAY, DECEMBER);
        fixture.earn(program, halina, 40, TODAY, MARCH);
        var before = ledger.wallet(halina);
        var debit = ledger.adjust(adjustment(program, halina, -80)).orElseThrow();

        ledger.reverse(reversalOf(debit)).orElseThrow();

        assertThat(ledger.wallet(halina)).isEqualTo(before);
    }

    @Test
    void anAdjustmentIsReversedOnce() {
        var credit = ledger.adjust(adjustment(program, halina, 100)).orElseThrow();
        SignedIn.supervisorOf(program);
        var reversal = reversalOf(credit);
        var first = ledger.reverse(reversal).orElseThrow();

        assertThat(refusalOf(ledger.reverse(reversalOf(credit)))).contains("already-reversed");
        assertThat(ledger.reverse(reversal).orElseThrow().posting()).isEqualTo(first.posting());
        assertThat(refusalOf(ledger.reverse(reversalOf(first)))).contains("posting-not-reversible");
    }

    @Test
    void pointsThatAreSpentAreNotTakenBack() {
        var credit = ledger.adjust(adjustment(program, halina, 100)).orElseThrow();
        fixture.spend(program, halina, 60, TODAY);
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(ledger.reverse(reversalOf(credit)))).contains("points-already-spent");
    }

    @Test
    void agentsDoNotReverse() {
        var credit = ledger.adjust(adjustment(program, halina, 100)).orElseThrow();

        assertThatThrownBy(() -> ledger.reverse(reversalOf(credit))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void statementLinesAddUpThoughSomeWereBackDated() {
        fixture.earn(program, halina, 100, TODAY.minusDays(10), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));
        fixture.earn(program, halina, 50, TODAY.minusDays(5), MARCH);

        var lines = ledger.statement(halina, 10);

        assertThat(lines).extracting(line -> line.points().value()).containsExactly(-30L, 50L, 100L);
        assertThat(lines).extracting(line -> line.balanceAfter().value()).containsExactly(120L, 150L, 100L);
        assertThat(ledger.statement(halina, TODAY.minusDays(5), TODAY.minusDays(3)))
                .extracting(line -> line.balanceAfter().value())
                .containsExactly(150L);
    }

    @Test
    void theBalanceOfADayIsThatOfItsEvening() {
        fixture.earn(program, halina, 100, TODAY.minusDays(10), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));

        assertThat(ledger.balanceOn(halina, TODAY.minusDays(11))).isEqualTo(Points.ZERO);
        assertThat(ledger.balanceOn(halina, TODAY.minusDays(3))).isEqualTo(Points.of(100));
        assertThat(ledger.balanceOn(halina, TODAY.minusDays(2))).isEqualTo(Points.of(70));
    }

    @Test
    void theExplanationSumsToTheBalance() {
        fixture.earn(program, halina, 1_240, LocalDate.of(2026, 2, 10), MARCH);
        fixture.earn(program, halina, 200, LocalDate.of(2026, 4, 10), MARCH);
        fixture.earn(program, halina, 100, LocalDate.of(2026, 5, 10), MARCH);
        fixture.spend(program, halina, 900, LocalDate.of(2026, 6, 1));

        var explanation = ledger.explain(halina, LocalDate.of(2026, 3, 1), TODAY);

        assertThat(explanation.parts().stream()
                        .map(Explanation.Part::points)
                        .reduce(explanation.opening(), Points::plus))
                .isEqualTo(explanation.closing())
                .isEqualTo(ledger.balanceOn(halina, TODAY))
                .isEqualTo(Points.of(640));
        assertThat(explanation.words().replace('\u00a0', ' '))
                .isEqualTo("Przed 1 marca 2026 na koncie było 1 240 punktów. "
                        + "Przybyło 300 punktów: 300 za 2 zakupy. "
                        + "Ubyło 900 punktów: 900 na nagrodę. "
                        + "17 listopada 2026 na koncie jest 640 punktów.");
    }

    @Test
    void historyIsPostedOnceHoweverOftenItIsImported() {
        var history = List.of(
                PostPoints.earned(
                        program, halina, PostingKind.CODE, Points.of(40), TODAY.minusDays(9), MARCH, "JOG-7F2K", "c1"),
                PostPoints.spent(program, halina, PostingKind.REWARD, Points.of(30), TODAY.minusDays(8), "Kino", "r1"),
                PostPoints.spent(program, halina, PostingKind.REWARD, Points.of(30), TODAY.minusDays(7), "Kino", "r2"));

        var first = gatekeeper.asSystem("import", () -> ledger.importHistory(history));
        var second = gatekeeper.asSystem("import", () -> ledger.importHistory(history));

        assertThat(first.posted()).isEqualTo(2);
        assertThat(first.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line().key()).isEqualTo("r2");
            assertThat(refused.refusal().code()).isEqualTo("not-enough-points");
        });
        assertThat(second.posted()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(2);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(10));
    }

    @Test
    void theBooksOnlyGrow() {
        ledger.adjust(adjustment(program, halina, 100)).orElseThrow();

        for (var change : List.of(
                "update ledger.posting set comment = 'something else'",
                "delete from ledger.posting",
                "update ledger.entry set amount = amount + 1",
                "delete from ledger.entry",
                "delete from ledger.lot_use",
                "truncate ledger.lot_use",
                "truncate ledger.posting, ledger.entry, ledger.lot, ledger.lot_use")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("The books only grow");
        }
    }

    @Test
    void aPostingThatDoesNotBalanceIsNotCommitted() {
        var posting =
                ledger.adjust(adjustment(program, halina, 100)).orElseThrow().posting();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger.entry (posting_id, account_id, unit, amount)
                                select posting_id, account_id, unit, 1 from ledger.entry
                                 where posting_id = ? and account_id is not null""").param(posting.value()).update())
                .hasStackTraceContaining("does not balance");
    }

    private ParticipantId identified() {
        var participant = fixture.aParticipant(program);
        fixture.identify(participant);
        return participant;
    }

    private static ReverseAdjustment reversalOf(Receipt receipt) {
        return new ReverseAdjustment(
                receipt.posting(), "Dopisane omyłkowo, cofam.", CaseReference.ticket(20_431), UUID.randomUUID());
    }

    private static Optional<String> refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }
}
