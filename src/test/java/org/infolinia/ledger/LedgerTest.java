package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.infolinia.harness.EverythingIsWhole;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.budget.Budget;
import org.infolinia.ledger.budget.BudgetDesk;
import org.infolinia.ledger.budget.FundBudget;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent has an identified participant on the line; whatever happens, the books are whole afterwards. */
@IntegrationTest
@ExtendWith(EverythingIsWhole.class)
public abstract class LedgerTest {

    protected static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    protected static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @Autowired
    protected PointsLedger ledger;

    @Autowired
    protected AdjustmentDesk desk;

    @Autowired
    protected Gatekeeper gatekeeper;

    @Autowired
    protected FixedClock clock;

    protected LedgerFixture fixture;
    protected ProgramId program;
    protected SignedInAgent agent;
    protected ParticipantId halina;

    @Autowired
    protected BudgetDesk budgets;

    @Autowired
    private ProgramDirectory directory;

    @Autowired
    private ParticipantRegister register;

    @BeforeEach
    void anAgentWithAParticipantOnTheLine() {
        fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        agent = SignedIn.agentOf(program);
        halina = identified();
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        clock.reset();
    }

    protected ParticipantId identified() {
        var participant = fixture.aParticipant(program);
        fixture.identify(participant);
        return participant;
    }

    /** Takes all of an adjustment of Halina's back. */
    protected ReverseAdjustment reversalOf(Receipt receipt) {
        return new ReverseAdjustment(
                receipt.posting(), "Dopisane omyłkowo, cofam.", OpenCases.ticketOf(halina), UUID.randomUUID());
    }

    /** Takes a part of it back. */
    protected ReverseAdjustment reversalOf(Receipt receipt, long points) {
        return new ReverseAdjustment(
                receipt.posting(),
                Points.of(points),
                "Dopisane omyłkowo, cofam.",
                OpenCases.ticketOf(halina),
                UUID.randomUUID());
    }

    /** So much may be given away by this agent in the present month. */
    protected void fund(AgentId whom, long points) {
        var command = new FundBudget(program, whom, Points.of(points), "Budżet na ten miesiąc.", UUID.randomUUID());
        gatekeeper.asSystem("test", () -> budgets.fund(command)).orElseThrow();
    }

    protected Points budgetOf(AgentId whom) {
        return gatekeeper.asSystem("test", () -> budgets.of(program)).stream()
                .filter(budget -> budget.agent().equals(whom))
                .map(Budget::left)
                .findFirst()
                .orElse(Points.ZERO);
    }

    /** A supervisor takes the call over and makes sure of the participant himself. */
    protected void aSupervisorTakesOver() {
        agent = SignedIn.supervisorOf(program);
        fixture.identify(halina);
    }

    protected static Optional<String> refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }
}
