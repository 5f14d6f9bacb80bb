package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.reward.ReturnReward;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.ui.CaseField;
import org.infolinia.ledger.ui.parts.Refusals;

/** Asks why a reward that was sent is taken back, and returns its points. */
class ReturnDialog extends Dialog {

    private final RewardOrder order;
    private final RewardDesk desk;
    private final Consumer<RewardOrder> afterwards;
    private final TextArea comment = new TextArea();
    private final CaseField caseField;
    private final Checkbox inStock = new Checkbox();
    private final Refusals refusals;
    private final Button takeBack;

    ReturnDialog(
            RewardOrder order,
            CaseField caseField,
            RewardDesk desk,
            Phrasebook phrasebook,
            Consumer<RewardOrder> afterwards) {
        this.order = order;
        this.caseField = caseField;
        this.desk = desk;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.takeBack =
                Buttons.primary(Icon.UNDO, getTranslation("ledger.reward.return"), Chord.SUBMIT, this::takeBack);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.reward.return"));
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        inStock.setLabel(getTranslation("ledger.reward.return.in-stock"));
        var consequence = new Paragraph(
                getTranslation("ledger.reward.return.consequence", order.price().value()));
        var form = new Div(consequence, refusals, comment, caseField, inStock);
        form.addClassName("adjustment-form");
        add(form);
        takeBack.setDisableOnClick(true);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), takeBack);
        addOpenedChangeListener(change -> comment.focus());
    }

    private void takeBack() {
        var caseReference = caseField.getValue();
        var outcome = caseReference == null
                ? Outcome.<RewardOrder>refused("case-missing")
                : desk.takeBack(new ReturnReward(order.id(), comment.getValue(), caseReference, inStock.getValue()));
        switch (outcome) {
            case Outcome.Done<RewardOrder>(var changed) -> {
                close();
                afterwards.accept(changed);
            }
            case Outcome.Refused<RewardOrder>(Refusal refusal) -> {
                refusals.show(refusal);
                takeBack.setEnabled(true);
            }
        }
    }
}
