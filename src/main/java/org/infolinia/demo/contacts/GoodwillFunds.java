package org.infolinia.demo.contacts;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.budget.BudgetDesk;
import org.infolinia.ledger.budget.FundBudget;
import org.infolinia.programs.Program;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.springframework.stereotype.Component;

/** What the agents of the demo may give away, every month the same. */
@Component
class GoodwillFunds {

    private static final Points MONTHLY = Points.of(5_000);
    private static final String WHY = "Budżet gestów na ten miesiąc.";

    private final BudgetDesk budgets;
    private final AgentDirectory agents;

    GoodwillFunds(BudgetDesk budgets, AgentDirectory agents) {
        this.budgets = budgets;
        this.agents = agents;
    }

    /** Once in a month, however often it is asked for. */
    void fund(ProgramId program, AgentId agent) {
        var month = YearMonth.from(budgets.unfunded(agent).month());
        var name = "budget:%d:%d:%s".formatted(program.value(), agent.value(), month);
        var key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        budgets.fund(new FundBudget(program, agent, MONTHLY, WHY, key)).orElseThrow();
    }

    void fundEverybody(Program program) {
        agents.everybody().stream()
                .filter(agent -> agent.scope().includes(program.id()))
                .map(AgentView::id)
                .forEach(agent -> fund(program.id(), agent));
    }
}
