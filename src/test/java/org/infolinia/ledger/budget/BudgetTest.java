package org.infolinia.ledger.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.apology;

import java.time.Duration;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What an agent may give away is counted down where it is given, and nowhere else. */
class BudgetTest extends LedgerTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void anApologyIsPaidByTheAgentsBudget() {
        fund(agent.id(), 300);

        desk.adjust(apology(program, halina, 120)).orElseThrow();

        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(180));
    }

    @Test
    void withoutEnoughBudgetTheApologyIsRefusedWithBothNumbers() {
        fund(agent.id(), 100);

        assertThat(desk.adjust(apology(program, halina, 101)))
                .isEqualTo(Outcome.refused(Refusal.of("budget-spent", 101L, 100L)));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(100));
    }

    @Test
    void whoWasNeverFundedGivesNothingAway() {
        assertThat(refusalOf(desk.adjust(apology(program, halina, 1)))).contains("budget-spent");
    }

    @Test
    void askingTwiceSpendsOnce() {
        fund(agent.id(), 300);
        var command = apology(program, halina, 120);

        desk.adjust(command).orElseThrow();
        desk.adjust(command).orElseThrow();

        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(180));
    }

    @Test
    void aReversalGivesBackWhatWasSpent() {
        fund(agent.id(), 300);
        var receipt = desk.adjust(apology(program, halina, 120)).orElseThrow();
        var maker = agent.id();
        aSupervisorTakesOver();

        desk.reverse(new ReverseAdjustment(
                        receipt.posting(), "Dopisane omyłkowo, cofam.", OpenCases.callWith(halina), UUID.randomUUID()))
                .orElseThrow();

        assertThat(budgetOf(maker)).isEqualTo(Points.of(300));
        assertThat(budgets.history(program, maker))
                .extracting(BudgetMovement::kind)
                .containsExactly(BudgetMovement.Kind.GIVEN_BACK, BudgetMovement.Kind.SPENT, BudgetMovement.Kind.FUNDED);
    }

    @Test
    void aBudgetEndsWithItsMonth() {
        fund(agent.id(), 300);
        clock.advance(Duration.ofDays(20));
        fixture.identify(halina);

        assertThat(refusalOf(desk.adjust(apology(program, halina, 10)))).contains("budget-spent");
    }

    @Test
    void nobodyFundsHisOwnBudget() {
        var joanna = SignedIn.supervisorOf(program);

        assertThat(refusalOf(budgets.fund(new FundBudget(
                        program, joanna.id(), Points.of(100), "Budżet na ten miesiąc.", UUID.randomUUID()))))
                .contains("budget-for-oneself");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger.budget_movement
                                    (budget_id, agent_id, kind, points, remaining_after, idempotency_key, request_hash,
                                     comment, by_id, by_name, created_at)
                                values (1, 2, 'FUNDED', 5, 5, 'x', sha256(''), 'Budżet na miesiąc', 2, 'j', now())""").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void agentsFundNothing() {
        assertThatThrownBy(() -> budgets.fund(new FundBudget(
                        program, agent.id(), Points.of(100), "Budżet na ten miesiąc.", UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void fundingTwiceWithOneKeyFundsOnce() {
        SignedIn.supervisorOf(program);
        var command = new FundBudget(program, agent.id(), Points.of(100), "Budżet na ten miesiąc.", UUID.randomUUID());

        budgets.fund(command).orElseThrow();
        budgets.fund(command).orElseThrow();
        var other = new FundBudget(program, agent.id(), Points.of(200), command.comment(), command.key());

        assertThat(refusalOf(budgets.fund(other))).contains("budget-key-used-otherwise");
        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(100));
    }
}
