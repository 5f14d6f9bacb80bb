package org.infolinia.ledger.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.key;
import static org.infolinia.ledger.journal.PointUnit.REDEEMABLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Stages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A stage is opened for closing, reckoned, answered for, and sealed by a second person. */
@RecordApplicationEvents
class StageClosingTest extends ClosingTest {

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

    @Test
    void theNextStageRunsFromTheMomentTheLastDayIsSettled() {
        openedByJoanna();

        assertThat(closings.stages(program))
                .extracting(StageLine::firstDay, StageLine::lastDay)
                .containsExactly(tuple(END_OF_OCTOBER.plusDays(1), null), tuple(LocalDate.EPOCH, END_OF_OCTOBER));
        assertThat(awardOf(PostingKind.PURCHASE, 10, TODAY).isReplay()).isFalse();
        assertThat(earnInOctober(10).isReplay()).isFalse();
    }

    @Test
    void theLastDayIsOverAndOneStageIsClosedAfterTheOther() {
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(closings.open(program, TODAY))).contains("closing-day");
        closings.open(program, END_OF_OCTOBER).orElseThrow();
        assertThat(refusalOf(closings.open(program, TODAY.minusDays(1)))).contains("closing-under-way");
    }

    @Test
    void anAgentClosesNothing() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> closings.open(program, END_OF_OCTOBER)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSumsGoFromWhatEachSourceMovedToWhatTheWalletsHold() {
        earnInOctober(300);
        awardOf(PostingKind.CODE, 100, IN_OCTOBER);
        fixture.spend(program, halina, 50, END_OF_OCTOBER);
        awardOf(PostingKind.PURCHASE, 20, TODAY);

        var closing = reckoned();

        assertThat(reports.sums(closing.id()))
                .containsExactly(
                        sum(ClosingSource.CODES, 1, 100),
                        sum(ClosingSource.PURCHASES, 1, 300),
                        sum(ClosingSource.REWARDS, 1, -50),
                        sum(ClosingSource.CARRIED_FORWARD, 1, 350),
                        sum(ClosingSource.WALLETS, 1, 350));
    }

    @Test
    void whatNobodyCanAccountForIsNamedOneByOne() {
        earnInOctober(300);
        awardOf(PostingKind.CODE, 100, IN_OCTOBER);
        awardOf(PostingKind.DECLARATION, 40, IN_OCTOBER);
        fixture.spend(program, halina, 50, END_OF_OCTOBER);
        awardOf(PostingKind.CODE, 100, TODAY);

        var closing = reckoned();

        assertThat(found(closing.id()))
                .extracting(
                        Finding::kind,
                        Finding::name,
                        finding -> finding.points().value(),
                        Finding::participant)
                .containsExactly(
                        tuple(Mismatch.CODE_POSTING_WITHOUT_CODE, "Miksery …K2QW", 100L, halina),
                        tuple(Mismatch.DECLARATION_POSTING_WITHOUT_LINE, "Miksery …K2QW", 40L, halina),
                        tuple(Mismatch.REWARD_WITHOUT_ORDER, "Voucher do kina", -50L, halina),
                        tuple(Mismatch.POINTS_WITHOUT_SOURCE, "Lublin, Zana 19", 300L, halina));
    }

    @Test
    void theReckoningTellsItsProgress() {
        var steps = new ArrayList<Integer>();
        var closing = openedByJoanna();

        reckonings.reckon(closing.id(), steps::add).orElseThrow();

        assertThat(steps).hasSize(StageReckonings.STEPS).isSorted().endsWith(StageReckonings.STEPS);
    }

    @Test
    void nothingIsClosedWhileSomethingIsNeitherMatchedNorSigned() {
        earnInOctober(300);
        awardOf(PostingKind.CODE, 100, IN_OCTOBER);
        var closing = reckoned();
        var code = found(closing.id()).getFirst();

        assertThat(closings.sign(closing.id(), List.of(code.id()), WORDS).orElseThrow())
                .isEqualTo(1);

        assertThat(refusalOf(closedByTheAdministrator(closing.id()))).contains("closing-unmatched");
        closings.signAll(closing.id(), Mismatch.POINTS_WITHOUT_SOURCE, WORDS).orElseThrow();
        assertThat(closings.close(closing.id()).orElseThrow().isClosed()).isTrue();
    }

    @Test
    void aSignatureSaysWhyAndHoldsOverTheNextReckoning() {
        earnInOctober(300);
        var closing = reckoned();
        var id = found(closing.id()).getFirst().id();

        assertThat(refusalOf(closings.sign(closing.id(), List.of(id), "tak"))).contains("comment-length");
        closings.sign(closing.id(), List.of(id), WORDS).orElseThrow();
        reckonings.reckon(closing.id(), step -> {}).orElseThrow();

        assertThat(found(closing.id()))
                .singleElement()
                .extracting(
                        finding -> Objects.requireNonNull(finding.signature()).words())
                .isEqualTo(WORDS);
        assertThat(refusalOf(closings.sign(closing.id(), List.of(id), WORDS))).contains("closing-nothing-to-sign");
    }

    @Test
    void whoOpenedItDoesNotCloseItAndTheDatabaseSaysSoToo() {
        var closing = reckoned();

        assertThat(refusalOf(closings.close(closing.id()))).contains("closing-by-another");
        assertThatThrownBy(() -> jdbc.sql("""
                                update ledger.closing
                                   set closed_by_id = opened_by_id, closed_by_name = 'x', closed_at = now(),
                                       last_posting = 1, seal = sha256('x')
                                 where id = ?""").param(closing.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("closing_by_another");
    }

    @Test
    void itIsReckonedBeforeItIsClosed() {
        var closing = openedByJoanna();

        assertThat(refusalOf(closedByTheAdministrator(closing.id()))).contains("closing-not-reckoned");
    }

    @Test
    void sumsThatMovedSinceTheyWereShownAreShownAgainFirst() {
        var closing = reckoned();
        earnInOctober(5);

        assertThat(refusalOf(closedByTheAdministrator(closing.id()))).contains("closing-stale");
        assertThat(refusalOf(closings.close(closing.id()))).contains("closing-unmatched");
    }

    @Test
    void aClosedStageTakesNoPostingsAndTheNextOneDoes() {
        closed();

        var october = PostPoints.earned(
                program, halina, PostingKind.PURCHASE, Points.of(5), IN_OCTOBER, MARCH, "Lublin", key());
        assertThat(refusalOf(gatekeeper.asSystem("test", () -> ledger.post(october))))
                .contains("stage-closed");
        assertThat(awardOf(PostingKind.PURCHASE, 5, END_OF_OCTOBER.plusDays(1)).isReplay())
                .isFalse();
    }

    @Test
    void notEvenPastTheProductIsAnythingPostedIntoAClosedStage() {
        var made = earnInOctober(5);
        closed();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger.posting (program_id, stage_id, kind, label, maker_kind, maker_name,
                                    idempotency_key, request_hash, effective_on, created_at)
                                select program_id, stage_id, kind, label, maker_kind, maker_name, :key, request_hash,
                                       effective_on, created_at
                                  from ledger.posting where id = :made""")
                        .param("key", key())
                        .param("made", made.posting().value())
                        .update())
                .hasMessageContaining("closed stage");
    }

    @Test
    void aPostingUnderWayHoldsTheClosingOff() {
        openedByJoanna();
        var posting = new TransactionTemplate(transactions);
        var closing = new TransactionTemplate(transactions);
        closing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        posting.executeWithoutResult(status -> {
            assertThat(stages.openOn(program, IN_OCTOBER)).isPresent();
            assertThatThrownBy(() -> closing.executeWithoutResult(inner -> {
                        jdbc.sql("set local lock_timeout = '100ms'").update();
                        stages.lockEnded(program);
                    }))
                    .hasMessageContaining("lock timeout");
        });

        closing.executeWithoutResult(status -> stages.lockEnded(program));
    }

    @Test
    void whatIsMadeATicketIsToldOnceAndStillWantsItsSignature() {
        earnInOctober(300);
        var closing = reckoned();
        var id = found(closing.id()).getFirst().id();

        assertThat(closings.report(closing.id(), List.of(id)).orElseThrow()).isEqualTo(1);
        assertThat(closings.report(closing.id(), List.of(id)).orElseThrow()).isZero();

        assertThat(events.stream(UnmatchedPointsReported.class)
                        .filter(event -> event.closing().program().equals(program)))
                .singleElement()
                .satisfies(event -> assertThat(event.finding().id()).isEqualTo(id));
        assertThat(refusalOf(closedByTheAdministrator(closing.id()))).contains("closing-unmatched");
    }

    @Test
    void whatTheBooksBringForwardIsWhatTheStageBeforeLeft() {
        earnInOctober(300);
        closed();
        awardOf(PostingKind.PURCHASE, 20, END_OF_OCTOBER.plusDays(2));
        SignedIn.supervisorOf(program);
        var next = closings.open(program, TODAY.minusDays(1)).orElseThrow();

        reckonings.reckon(next.id(), step -> {}).orElseThrow();

        assertThat(reports.sums(next.id()))
                .containsExactly(
                        sum(ClosingSource.BROUGHT_FORWARD, 1, 300),
                        sum(ClosingSource.PURCHASES, 1, 20),
                        sum(ClosingSource.CARRIED_FORWARD, 1, 320),
                        sum(ClosingSource.WALLETS, 1, 320));
    }

    private static ClosingSum sum(ClosingSource source, long items, long points) {
        return new ClosingSum(source, REDEEMABLE, items, Points.of(points), Points.ZERO);
    }
}
