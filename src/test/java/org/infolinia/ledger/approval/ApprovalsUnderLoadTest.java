package org.infolinia.ledger.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;
import static org.infolinia.ledger.LedgerFixture.apology;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I11: however many decide at once, each request is posted once, and budgets and limits hold. */
class ApprovalsUnderLoadTest extends LedgerTest {

    private static final int AT_ONCE = 32;
    private static final long FIRST_SUPERVISOR = 500;

    @Autowired
    ApprovalDesk approvals;

    @Test
    void oneRequestApprovedByManyIsPostedOnce() {
        var approval = asked(adjustment(program, halina, 642));

        var outcomes = decideAtOnce(Collections.nCopies(AT_ONCE, approval.id()), true);

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(refusalOf(outcome)).contains("approval-decided"));
        SignedIn.as(agent);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(642));
    }

    @Test
    void requestsThatTogetherExceedTheBudgetSpendNoMoreThanIt() {
        fund(agent.id(), 4_600);
        for (int i = 0; i < 4; i++) {
            desk.adjust(adjustment(program, identified(), 500)).orElseThrow();
        }
        var ids = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> asked(apology(program, identified(), 500)).id())
                .toList();

        var outcomes = decideAtOnce(ids, true);

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(9);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(refusalOf(outcome)).contains("budget-spent"));
        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(100));
    }

    @Test
    void oneSupervisorAgreesToNoMoreThanHisDayAllows() {
        var ids = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> asked(adjustment(program, identified(), 4_000)).id())
                .toList();

        var outcomes = decideAtOnce(ids, false);

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(25);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(refusalOf(outcome)).contains("approver-over-limit"));
    }

    private Approval asked(AdjustPoints command) {
        var promise = desk.preview(command.proposal()).orElseThrow().promise();
        return approvals.ask(command.seenWith(promise)).orElseThrow();
    }

    /** @param eachByAnother whether every thread is another supervisor, or all of them the same */
    private List<Outcome<Receipt>> decideAtOnce(List<ApprovalId> ids, boolean eachByAnother) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads
                    .invokeAll(IntStream.range(0, ids.size())
                            .<Callable<Outcome<Receipt>>>mapToObj(i -> () -> {
                                SignedIn.as(supervisor(eachByAnother ? i : 0));
                                return approvals.approve(ids.get(i));
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedInAgent supervisor(int number) {
        return new SignedInAgent(
                new AgentId(FIRST_SUPERVISOR + number),
                "kierownik" + number,
                new PersonName("Kierownik", "Zmiany" + number),
                "",
                Role.SUPERVISOR,
                Language.PL,
                ProgramScope.of(Set.of(program)));
    }
}
