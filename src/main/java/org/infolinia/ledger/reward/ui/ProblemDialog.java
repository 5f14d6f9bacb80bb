package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.ui.parts.Refusals;

/** Asks what went wrong with a delivery. */
class ProblemDialog extends Dialog {

    private final RewardOrder order;
    private final RewardDesk desk;
    private final Consumer<RewardOrder> afterwards;
    private final TextArea words = new TextArea();
    private final Refusals refusals;
    private final Button report;

    ProblemDialog(RewardOrder order, RewardDesk desk, Phrasebook phrasebook, Consumer<RewardOrder> afterwards) {
        this.order = order;
        this.desk = desk;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.report =
                Buttons.primary(Icon.ALERT, getTranslation("ledger.reward.report-problem"), Chord.SUBMIT, this::report);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.reward.report-problem"));
        words.setLabel(getTranslation("ledger.reward.problem-words"));
        words.setMaxLength(Comment.MAXIMUM_LENGTH);
        var form = new Div(refusals, words);
        form.addClassName("adjustment-form");
        add(form);
        report.setDisableOnClick(true);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), report);
        addOpenedChangeListener(change -> words.focus());
    }

    private void report() {
        switch (desk.failed(order.id(), words.getValue())) {
            case Outcome.Done<RewardOrder>(var changed) -> {
                close();
                afterwards.accept(changed);
            }
            case Outcome.Refused<RewardOrder>(Refusal refusal) -> {
                refusals.show(refusal);
                report.setEnabled(true);
            }
        }
    }
}
