package org.infolinia.ledger.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.closing.paper.ClosingPapers;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.ledger.paper.PaperFormat;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ChangeLimits;
import org.infolinia.programs.LimitDesk;
import org.infolinia.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A closed stage stays as it was sealed, and takes corrections that name its closing. */
class ClosedStageTest extends ClosingTest {

    @Autowired
    ClosingPapers papers;

    @Autowired
    SealedStages sealed;

    @Autowired
    Statements statements;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    LimitDesk limits;

    @Autowired
    PointsExpiry expiry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Receipt purchase;
    private ClosingId closing;

    @BeforeEach
    void octoberIsClosed() {
        purchase = earnInOctober(300);
        closing = closed().id();
    }

    @Test
    void aCorrectionThatNamesTheClosingCountsForTheClosedStage() {
        managerOnTheLine();

        desk.adjust(adjustment(program, halina, 40).correcting(closing)).orElseThrow();

        assertThat(statements.balanceOn(halina, END_OF_OCTOBER)).isEqualTo(Points.of(340));
        assertThat(reports.corrections(closing))
                .extracting(Correction::participant, Correction::points, Correction::by)
                .containsExactly(tuple(halina, Points.of(40), "admin Testowa"));
    }

    @Test
    void whoMayNotCorrectClosedStagesDoesNot() {
        aSupervisorTakesOver();
        var correction = adjustment(program, halina, 40).correcting(closing);

        assertThat(closings.correctable(program)).isEmpty();
        assertThatThrownBy(() -> desk.adjust(correction)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.reverse(reversalOf(purchase).correcting(closing)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> approvals.ask(correction)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCorrectionNamesAClosingOfItsProgramThatIsOver() {
        managerOnTheLine();
        var unknown = new ClosingId(closing.value() + 1_000);

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 40).correcting(unknown))))
                .contains("closing-unknown");
    }

    @Test
    void onlyWhatLiesInTheStageIsReversedInIt() {
        var later = awardOf(PostingKind.PURCHASE, 20, TODAY);
        managerOnTheLine();

        assertThat(refusalOf(desk.reverse(reversalOf(later).correcting(closing))))
                .contains("closing-of-another-stage");
        desk.reverse(reversalOf(purchase).correcting(closing)).orElseThrow();

        assertThat(statements.balanceOn(halina, END_OF_OCTOBER)).isEqualTo(Points.ZERO);
    }

    @Test
    void whatLapsedAfterTheStageComesBackTodayWhenItsAwardIsReversed() {
        clock.advance(Duration.ofDays(150));
        gatekeeper.asSystem("expiry", () -> expiry.run(program));
        managerOnTheLine();

        desk.reverse(reversalOf(purchase).correcting(closing)).orElseThrow();

        assertThat(statements.balanceOn(halina, END_OF_OCTOBER)).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
        assertThat(reports.corrections(closing)).extracting(Correction::points).containsExactly(Points.of(-300));
    }

    @Test
    void aCorrectionThatAnotherAgreesToStillNamesItsClosing() {
        SignedIn.administrator();
        fixture.identify(halina);
        var wish = adjustment(program, halina, 40).correcting(closing);
        var seen = desk.preview(wish.proposal()).orElseThrow().promise();
        Approval asked = approvals.ask(wish.seenWith(seen)).orElseThrow();
        SignedIn.supervisorOf(program);

        approvals.approve(asked.id()).orElseThrow();

        assertThat(statements.balanceOn(halina, END_OF_OCTOBER)).isEqualTo(Points.of(340));
    }

    @Test
    void theReportPrintedLaterIsTheSame() {
        SignedIn.administrator();
        var first = papers.print(closing, PaperFormat.CSV, Language.PL).content();
        managerOnTheLine();
        desk.adjust(adjustment(program, halina, 40).correcting(closing)).orElseThrow();
        clock.advance(Duration.ofDays(40));

        var later = papers.print(closing, PaperFormat.CSV, Language.PL).content();

        assertThat(later).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8))
                .contains("Zakupy,Do wydania,,,,1,300,0")
                .contains(WORDS)
                .contains("posting:" + purchase.posting().value());
    }

    @Test
    void theReportIsPrintedOnPaperToo() {
        SignedIn.administrator();

        var paper = papers.print(closing, PaperFormat.PDF, Language.PL);

        assertThat(new String(paper.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(paper.name()).endsWith("-2026-10-31.pdf");
    }

    @Test
    void aChangedSumIsFound() {
        assertThat(faultAfter(
                        "alter table ledger.closing_sum disable trigger closing_sum_stays",
                        "update ledger.closing_sum set points = points + 1 where closing_id = " + closing.value()))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not what was sealed"));
    }

    @Test
    void aChangedSignatureIsFound() {
        assertThat(faultAfter(
                        "alter table ledger.closing_finding disable trigger closing_finding_stays",
                        "update ledger.closing_finding set words = 'Zgodnie z niczym w ogóle.' where closing_id = "
                                + closing.value()))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not what was sealed"));
    }

    @Test
    void aPostingThatWasSlippedIntoTheClosedStageIsFound() {
        assertThat(faultAfter(
                        "alter table ledger.entry disable trigger entry_only_grows",
                        "update ledger.entry set amount = amount + 1 where posting_id = "
                                + purchase.posting().value() + " and wallet_id is not null",
                        "update ledger.entry set amount = amount - 1 where posting_id = "
                                + purchase.posting().value() + " and account_id is not null"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("the books say something else"));
    }

    @Test
    void theStoredReportRefusesEveryChange() {
        assertThatThrownBy(() -> jdbc.sql("update ledger.closing_sum set points = 0 where closing_id = ?")
                        .param(closing.value())
                        .update())
                .hasMessageContaining("stays as it was sealed");
        assertThatThrownBy(() -> jdbc.sql("update ledger.closing set seal = sha256('x') where id = ?")
                        .param(closing.value())
                        .update())
                .hasMessageContaining("stays as it was sealed");
        assertThatThrownBy(() -> jdbc.sql("update ledger.stage set closed_at = null where program_id = ?")
                        .param(program.value())
                        .update())
                .hasMessageContaining("stays as it was sealed");
    }

    /** What the check says after the deeds of somebody who gets past the product; they are undone. */
    private Optional<String> faultAfter(String... deeds) {
        return new TransactionTemplate(transactions).execute(status -> {
            for (var deed : deeds) {
                jdbc.sql(deed).update();
            }
            var fault = sealed.firstFault(rows -> {});
            status.setRollbackOnly();
            return fault;
        });
    }

    /** A program manager who may adjust alone has the participant on the line. */
    private void managerOnTheLine() {
        SignedIn.administrator();
        limits.change(new ChangeLimits(program, Role.ADMINISTRATOR, null, AdjustmentLimits.OF_MANAGERS))
                .orElseThrow();
        fixture.identify(halina);
    }
}
