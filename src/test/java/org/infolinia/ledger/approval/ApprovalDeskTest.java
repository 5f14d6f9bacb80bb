package org.infolinia.ledger.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;
import static org.infolinia.ledger.LedgerFixture.apology;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.LimitUse;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Two pairs of eyes: nothing is posted before, and what is posted is what both have seen. */
class ApprovalDeskTest extends LedgerTest {

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    ApprovalFeed feed;

    @Autowired
    ApprovalClock approvalClock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingIsPostedBeforeSomebodyElseAgrees() {
        var approval = asked(adjustment(program, halina, 642));

        assertThat(approval.isPending()).isTrue();
        assertThat(approval.needed()).isEqualTo(Role.SUPERVISOR);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void anApprovedRequestIsPostedAsItWasShownInTheNameOfBoth() {
        var approval = asked(adjustment(program, halina, 642));
        var joanna = SignedIn.supervisorOf(program);

        var receipt = approvals.approve(approval.id()).orElseThrow();

        assertThat(receipt.balanceAfter()).isEqualTo(approval.promise().after());
        assertThat(approvals.find(approval.id()).orElseThrow().status()).isEqualTo(Approval.Status.POSTED);
        assertThat(jdbc.sql("select maker_id, approver_id, preview_hash from ledger.posting where id = ?")
                        .param(receipt.posting().value())
                        .query((row, number) -> List.of(
                                row.getLong(1), row.getLong(2), List.of(row.getBytes(3)[0], row.getBytes(3)[31])))
                        .single())
                .isEqualTo(List.of(
                        agent.id().value(),
                        joanna.id().value(),
                        List.of(approval.promise().hash()[0], approval.promise().hash()[31])));
    }

    @Test
    void askingTwiceWithOneKeyIsOneRequest() {
        var command = seen(adjustment(program, halina, 642));

        var first = approvals.ask(command).orElseThrow();
        var second = approvals.ask(command).orElseThrow();

        assertThat(second).isEqualTo(first);
        var other = new AdjustPoints(
                halina,
                program,
                Points.of(700),
                command.reason(),
                command.comment(),
                command.caseReference(),
                command.key());
        assertThat(refusalOf(approvals.ask(seen(other)))).contains("key-used-otherwise");
    }

    @Test
    void whatWasPostedAloneAfterAPromotionIsNobodysApproval() {
        var command = seen(adjustment(program, halina, 642));
        var approval = approvals.ask(command).orElseThrow();
        SignedIn.as(colleague(agent.id().value(), Role.SUPERVISOR));
        desk.adjust(command).orElseThrow();
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(approvals.approve(approval.id()))).contains("approval-posted-alone");
        assertThat(approvals.find(approval.id()).orElseThrow().status()).isEqualTo(Approval.Status.WITHDRAWN);
    }

    @Test
    void whatOneMayDoAloneIsNotAskedFor() {
        assertThat(refusalOf(approvals.ask(seen(adjustment(program, halina, 500)))))
                .contains("approval-not-needed");
    }

    @Test
    void whoAsksHasSeenThePreview() {
        assertThat(refusalOf(approvals.ask(adjustment(program, halina, 642)))).contains("preview-changed");

        var command = seen(adjustment(program, halina, 642));
        fixture.earn(program, halina, 5, TODAY, MARCH);
        assertThat(refusalOf(approvals.ask(command))).contains("preview-changed");
    }

    @Test
    void whatAnotherAgreedToIsTheOthersDayAndNotTheMakers() {
        for (int i = 0; i < 4; i++) {
            var approval = asked(adjustment(program, identified(), 642));
            SignedIn.supervisorOf(program);
            approvals.approve(approval.id()).orElseThrow();
            SignedIn.as(agent);
        }

        assertThat(desk.adjust(adjustment(program, halina, 10))).isInstanceOf(Outcome.Done.class);
        assertThat(dayUsedWith(10)).isEqualTo(20);
        aSupervisorTakesOver();
        assertThat(dayUsedWith(10)).isEqualTo(4 * 642 + 10);
    }

    private long dayUsedWith(long points) {
        return desk.preview(adjustment(program, halina, points).proposal()).orElseThrow().verdict().uses().stream()
                .filter(use -> use.limit() == LimitUse.Limit.PER_DAY)
                .findFirst()
                .orElseThrow()
                .used();
    }

    @Test
    void aTabThatIsClosedUndoesNoDecision() {
        var heard = new ArrayList<ApprovalEvent>();
        var approval = asked(adjustment(program, halina, 642));
        var gone = feed.listen(event -> {
            throw new IllegalStateException("The tab is closed");
        });
        var open = feed.listen(heard::add);
        SignedIn.supervisorOf(program);

        approvals.approve(approval.id()).orElseThrow();

        assertThat(heard).singleElement().isInstanceOf(ApprovalDecided.class);
        gone.run();
        open.run();
    }

    @Test
    void nobodyDecidesHisOwnRequest() {
        agent = SignedIn.supervisorOf(program);
        fixture.identify(halina);
        desk.adjust(adjustment(program, halina, 10)).orElseThrow();
        desk.adjust(adjustment(program, halina, 10)).orElseThrow();
        var approval = asked(adjustment(program, halina, 10));

        assertThat(refusalOf(approvals.approve(approval.id()))).contains("approval-of-own-request");
        assertThat(refusalOf(approvals.reject(approval.id(), "Nie mogę sama."))).contains("approval-of-own-request");
        assertThatThrownBy(() -> jdbc.sql("""
                                update ledger.approval set status = 'REJECTED', decided_at = now(), decided_by_id = maker_id,
                                       decided_by_name = 'x', decision_comment = 'sama sobie' where id = ?""").param(approval.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void agentsDecideNothing() {
        var approval = asked(adjustment(program, halina, 642));
        agent = SignedIn.as(colleague(77, Role.AGENT));

        assertThatThrownBy(() -> approvals.approve(approval.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void requestsOfOtherProgramsAreAsIfNotThere() {
        var approval = asked(adjustment(program, halina, 642));
        SignedIn.supervisorOf(fixture.aProgram());

        assertThat(refusalOf(approvals.approve(approval.id()))).contains("approval-unknown");
        assertThat(approvals.waiting()).isEmpty();
    }

    @Test
    void aBalanceOfAnotherClassNeedsANewRequest() {
        fixture.earn(program, halina, 50, TODAY, MARCH);
        var approval = asked(adjustment(program, halina, 642));
        fixture.earn(program, halina, 2_000, TODAY, MARCH);
        SignedIn.supervisorOf(program);

        assertThat(approvals.approve(approval.id()))
                .isEqualTo(Outcome.refused(Refusal.of("preview-changed", "BALANCE", 50L, 2_050L)));
        assertThat(approvals.find(approval.id()).orElseThrow().isPending()).isTrue();
    }

    @Test
    void lotsSpentMeanwhileNeedANewRequest() {
        fixture.earn(program, halina, 300, TODAY, DECEMBER);
        fixture.earn(program, halina, 300, TODAY, MARCH);
        var approval = asked(adjustment(program, halina, -200));
        fixture.spend(program, halina, 200, TODAY);
        SignedIn.supervisorOf(program);

        assertThat(approvals.approve(approval.id()))
                .isEqualTo(Outcome.refused(Refusal.of("preview-changed", "LOTS", 600L, 400L)));
    }

    @Test
    void theDayThatWasPromisedHoldsThoughTheDecisionComesTomorrow() {
        var approval = asked(adjustment(program, halina, 642));
        clock.advance(Duration.ofDays(1));
        SignedIn.supervisorOf(program);

        approvals.approve(approval.id()).orElseThrow();

        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(642), TODAY, TODAY.plusMonths(12)));
    }

    @Test
    void aRefusalSaysWhyAndPostsNothing() {
        var approval = asked(adjustment(program, halina, 642));
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(approvals.reject(approval.id(), " "))).contains("comment-length");
        assertThat(refusalOf(approvals.reject(approval.id(), "Oddzwoń: 601 274 418")))
                .contains("comment-names-somebody");
        approvals.reject(approval.id(), "Bonus był naliczony wczoraj.").orElseThrow();

        assertThat(refusalOf(approvals.approve(approval.id()))).contains("approval-decided");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
        assertThat(approvals.find(approval.id()).orElseThrow().decision())
                .extracting(Approval.Decision::comment)
                .isEqualTo("Bonus był naliczony wczoraj.");
    }

    @Test
    void onlyWhoAskedWithdraws() {
        var approval = asked(adjustment(program, halina, 642));
        SignedIn.supervisorOf(program);
        assertThat(refusalOf(approvals.withdraw(approval.id()))).contains("approval-of-another");

        SignedIn.as(agent);
        assertThat(approvals.withdraw(approval.id()).orElseThrow().status()).isEqualTo(Approval.Status.WITHDRAWN);
    }

    @Test
    void afterThreeWorkingDaysARequestLapses() {
        var approval = asked(adjustment(program, halina, 642));
        assertThat(approval.lapsesOn()).isEqualTo(LocalDate.of(2026, 11, 20));

        clock.advance(Duration.ofDays(3));
        approvalClock.lapse();
        assertThat(approvals.find(approval.id()).orElseThrow().isPending()).isTrue();
        clock.advance(Duration.ofDays(1));
        SignedIn.supervisorOf(program);
        assertThat(refusalOf(approvals.approve(approval.id()))).contains("approval-lapsed");
        approvalClock.lapse();
        assertThat(approvals.find(approval.id()).orElseThrow().status()).isEqualTo(Approval.Status.LAPSED);
    }

    @Test
    void whatWaitsTooLongIsBroughtBeforeEverybodyWhoMayDecideIt() {
        var approval = asked(adjustment(program, halina, 642));
        approvalClock.escalate();
        assertThat(approval.callsFor(Role.SUPERVISOR)).isTrue();
        assertThat(approval.callsFor(Role.ADMINISTRATOR)).isFalse();

        clock.advance(Approval.LEFT_ALONE);
        approvalClock.escalate();
        approvalClock.escalate();

        var escalated = approvals.find(approval.id()).orElseThrow();
        assertThat(escalated.escalatedAt()).isEqualTo(escalated.escalatesAt());
        assertThat(escalated.callsFor(Role.SUPERVISOR)).isTrue();
        assertThat(escalated.callsFor(Role.ADMINISTRATOR)).isTrue();
        assertThat(escalated.callsFor(Role.AGENT)).isFalse();
    }

    @Test
    void whatIsDecidedIsNotEscalated() {
        var approval = asked(adjustment(program, halina, 642));
        approvals.withdraw(approval.id()).orElseThrow();

        clock.advance(Approval.LEFT_ALONE);
        approvalClock.escalate();

        assertThat(approvals.find(approval.id()).orElseThrow().isEscalated()).isFalse();
    }

    @Test
    void holidaysAndWeekendsAreNoWorkingDays() {
        clock.advance(Duration.ofDays(37));
        fixture.identify(halina);

        assertThat(asked(adjustment(program, halina, 642)).lapsesOn()).isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void theApproversOwnLimitHolds() {
        asked(adjustment(program, halina, 642));
        SignedIn.administrator();

        assertThat(refusalOf(approvals.approve(approvals.waiting().stream()
                        .filter(waiting -> waiting.program().equals(program))
                        .findFirst()
                        .orElseThrow()
                        .id())))
                .contains("approval-needs-higher-role");
    }

    @Test
    void theBudgetIsAskedAgainWhenSomebodyAgrees() {
        fund(agent.id(), 700);
        theDaysLimitIsUsedUp();
        var first = asked(apology(program, halina, 500));
        var second = asked(apology(program, identified(), 500));
        var maker = agent.id();
        SignedIn.supervisorOf(program);

        var outcomes = approvals.approveAll(List.of(first.id(), second.id()));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Done.class);
        assertThat(outcomes.getLast()).isEqualTo(Outcome.refused(Refusal.of("budget-spent", 500L, 200L)));
        assertThat(budgetOf(maker)).isEqualTo(Points.of(200));
    }

    @Test
    void aDecidedRequestNeverChanges() {
        var approval = asked(adjustment(program, halina, 642));
        approvals.withdraw(approval.id()).orElseThrow();

        assertThatThrownBy(() -> jdbc.sql("update ledger.approval set points = 1 where id = ?")
                        .param(approval.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from ledger.approval where id = ?")
                        .param(approval.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void theDaysLimitIsUsedUp() {
        for (int i = 0; i < 4; i++) {
            desk.adjust(adjustment(program, identified(), 500)).orElseThrow();
        }
    }

    private Approval asked(AdjustPoints command) {
        return approvals.ask(seen(command)).orElseThrow();
    }

    private AdjustPoints seen(AdjustPoints command) {
        return command.seenWith(desk.preview(command.proposal()).orElseThrow().promise());
    }

    private SignedInAgent colleague(long id, Role role) {
        return new SignedInAgent(
                new AgentId(id),
                "kolega" + id,
                new PersonName("Kolega", "Testowy"),
                "",
                role,
                Language.PL,
                ProgramScope.of(Set.of(program)));
    }
}
