package org.infolinia.ledger.budget.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.budget.Budget;
import org.infolinia.ledger.budget.BudgetDesk;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor funds what an agent may give away, and sees the limits. */
class BudgetsViewTest extends LedgerViewTest {

    @Autowired
    BudgetDesk budgets;

    @Autowired
    AgentDirectory agents;

    private AgentId marta;

    @BeforeEach
    void anAgentOfAProgram() {
        marta = new EnrolledAgents(agents, gatekeeper)
                .enroll(Language.PL, Role.AGENT, "Marta", "Zielińska", program)
                .id();
    }

    @Test
    void aSupervisorFundsAnAgentAndSeesItInTheHistory() {
        openBudgets();

        _click((Button) _getCellComponent(_find(Grid.class).getFirst(), rowOf(marta), "fund"));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        _assertOne(Banner.class);
        _setValue(_get(IntegerField.class), 500);
        _setValue(_get(TextArea.class), "Budżet na ten miesiąc.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(budgets.of(program))
                .extracting(Budget::agent, Budget::left)
                .containsExactly(tuple(marta, Points.of(500)));
        assertThat(budgets.history(program, marta)).hasSize(1);
    }

    @Test
    void theLimitsOfTheProgramAreShown() {
        openBudgets();

        _assertOne(NativeTable.class);
    }

    private void openBudgets() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("budgets");
    }

    @SuppressWarnings("unchecked")
    private static int rowOf(AgentId agent) {
        Grid<BudgetLine> grid = _find(Grid.class).getFirst();
        return grid.getListDataView()
                .getItems()
                .map(line -> line.agent().id())
                .toList()
                .indexOf(agent);
    }
}
