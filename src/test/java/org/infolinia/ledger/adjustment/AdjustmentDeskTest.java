package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import java.util.UUID;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.cases.CasePoints;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AdjustmentDeskTest extends LedgerTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    CasePoints points;

    @Test
    void pointsAreAddedWithALotThatExpiresAsTheReasonSays() {
        var receipt = desk.adjust(adjustment(program, halina, 214)).orElseThrow();

        assertThat(receipt.balanceAfter()).isEqualTo(Points.of(214));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(214), TODAY, TODAY.plusMonths(12)));
    }

    @Test
    void theTrailTellsWhoAdjustedWhatAndForWhichCase() {
        desk.adjust(adjustment(program, halina, 40)).orElseThrow();

        SignedIn.supervisorOf(program);
        assertThat(trail.about(halina, program))
                .filteredOn(entry -> entry.action().equals("ledger.points-adjusted"))
                .singleElement()
                .extracting(AuditEntry::details)
                .satisfies(details -> assertThat(details)
                        .containsEntry("points", "40")
                        .containsEntry("case", OpenCases.ticketOf(halina).toString()));
    }

    @Test
    void theCaseTellsWhatWasMovedForIt() {
        desk.adjust(adjustment(program, halina, 40)).orElseThrow();
        desk.adjust(adjustment(program, halina, 20)).orElseThrow();

        assertThat(points.of(OpenCases.ticketOf(halina)))
                .extracting(CasePoints.Moved::kind, CasePoints.Moved::points, CasePoints.Moved::isWaiting)
                .containsExactly(
                        tuple("ADJUSTMENT_CREDIT", Points.of(40), false),
                        tuple("ADJUSTMENT_CREDIT", Points.of(20), false));
    }

    @Test
    void askingTwiceWithTheSameKeyPostsOnce() {
        var command = adjustment(program, halina, 100);

        var first = desk.adjust(command).orElseThrow();
        var second = desk.adjust(command).orElseThrow();

        assertThat(second).isEqualTo(first.again());
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(100));
    }

    @Test
    void aKeyThatAskedForSomethingElseIsRefused() {
        var command = adjustment(program, halina, 100);
        desk.adjust(command).orElseThrow();
        var other = new AdjustPoints(
                halina,
                program,
                Points.of(200),
                command.reason(),
                command.comment(),
                command.caseReference(),
                command.key());

        assertThat(refusalOf(desk.adjust(other))).contains("key-used-otherwise");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(100));
    }

    @Test
    void theFirstAnswerIsGivenAgainThoughTheContactEnded() {
        var command = adjustment(program, halina, 100);
        desk.adjust(command).orElseThrow();
        clock.advance(Duration.ofDays(1));

        assertThat(desk.adjust(command).orElseThrow().isReplay()).isTrue();
    }

    @Test
    void aBalanceNeverFallsBelowZero() {
        aSupervisorTakesOver();
        fixture.earn(program, halina, 50, TODAY, MARCH);

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, -51)))).contains("not-enough-points");
    }

    @Test
    void pointsAreNotAdjustedForSomebodyUnidentified() {
        var stranger = fixture.aParticipant(program);

        assertThat(refusalOf(desk.adjust(adjustment(program, stranger, 10)))).contains("level-too-low-for-points");
    }

    @Test
    void aReasonThatOnlyAddsTakesNothing() {
        var command = new AdjustPoints(
                halina,
                program,
                Points.of(-10),
                "apology",
                "Przeprosiny za długie czekanie.",
                OpenCases.callWith(halina),
                UUID.randomUUID());

        assertThat(refusalOf(desk.adjust(command))).contains("reason-only-adds");
    }

    @Test
    void agentsOfOtherProgramsStayOut() {
        SignedIn.agentOf(fixture.aProgram());

        assertThatThrownBy(() -> desk.adjust(adjustment(program, halina, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.wallet(halina)).isInstanceOf(AccessDeniedException.class);
    }
}
