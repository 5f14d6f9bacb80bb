package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;
import static org.infolinia.ledger.LedgerFixture.apology;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.budget.BudgetDesk;
import org.infolinia.ledger.budget.FundBudget;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An adjustment is undone from the statement. */
class ReversalDialogTest extends LedgerViewTest {

    @Autowired
    AdjustmentDesk desk;

    @Autowired
    BudgetDesk budgets;

    @Test
    void aSupervisorUndoesAnAdjustmentInTheStatement() {
        SignedIn.agentOf(program);
        fixture.identify(halina);
        desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        openTabForASupervisor();

        UI.getCurrent().navigate("participants/" + halina.value() + "/points");
        var undo = (Button) _getCellComponent(_get(Grid.class), 0, "undo");
        _click(undo);
        _setValue(_get(TextArea.class), "Dopisane omyłkowo, cofam.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void aSupervisorReadsWhatAReversalGivesBackToTheBudget() {
        SignedIn.agentOf(program);
        fixture.identify(halina);
        var agent = gatekeeper.agent().orElseThrow().id();
        var fund = new FundBudget(program, agent, Points.of(500), "Budżet na ten miesiąc.", UUID.randomUUID());
        gatekeeper.asSystem("test", () -> budgets.fund(fund)).orElseThrow();
        desk.adjust(apology(program, halina, 100)).orElseThrow();
        openTabForASupervisor();

        UI.getCurrent().navigate("participants/" + halina.value() + "/points");
        _click((Button) _getCellComponent(_get(Grid.class), 0, "undo"));

        assertThat(_get(ReversalDialog.class).getElement().getTextRecursively())
                .contains("The balance will change by -100 pts.")
                .contains("100 pts go back to the goodwill budget");
    }
}
