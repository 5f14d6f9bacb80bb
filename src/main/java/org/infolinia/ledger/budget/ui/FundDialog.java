package org.infolinia.ledger.budget.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.budget.Budget;
import org.infolinia.ledger.budget.BudgetDesk;
import org.infolinia.ledger.budget.FundBudget;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.ui.parts.Refusals;

/** Adds to what an agent may give away this month. */
class FundDialog extends Dialog {

    /** One dialog funds once, however often its button is pressed. */
    private final UUID key = UUID.randomUUID();

    private final BudgetLine line;
    private final BudgetDesk desk;
    private final Runnable afterwards;
    private final IntegerField points = new IntegerField();
    private final TextArea comment = new TextArea();
    private final Refusals refusals;
    private final Button fund;

    FundDialog(BudgetLine line, BudgetDesk desk, Phrasebook phrasebook, Runnable afterwards) {
        this.line = line;
        this.desk = desk;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.fund = Buttons.primary(Icon.PLUS, getTranslation("ledger.budgets.fund"), Chord.SUBMIT, this::fund);
        addClassName("reversal-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(
                getTranslation("ledger.budgets.fund-title", line.agent().name().full()));
        points.setLabel(getTranslation("ledger.budgets.points"));
        points.setMin(1);
        points.setMax(Math.toIntExact(FundBudget.MAXIMUM_POINTS.value()));
        comment.setLabel(getTranslation("ledger.budgets.why"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        var form = new Div(refusals, points, comment);
        form.addClassName("adjustment-form");
        add(form);
        fund.setDisableOnClick(true);
        fund.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), fund);
        addOpenedChangeListener(change -> points.focus());
    }

    private void fund() {
        fund.setEnabled(false);
        int amount = points.getOptionalValue().orElse(0);
        var outcome = desk.fund(
                new FundBudget(line.program().id(), line.agent().id(), Points.of(amount), comment.getValue(), key));
        switch (outcome) {
            case Outcome.Done<Budget> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Budget>(Refusal refusal) -> {
                refusals.show(refusal);
                fund.setEnabled(true);
            }
        }
    }
}
