package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchRequests;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.ui.CaseField;
import org.infolinia.ledger.ui.parts.Refusals;

/** Asks why all that a batch posted is to be undone; somebody else agrees before it is. */
class BatchReversalDialog extends Dialog {

    private final Batch batch;
    private final transient BatchRequests requests;
    private final transient Consumer<Outcome<Batch>> afterwards;
    private final TextArea comment = new TextArea();
    private final CaseField caseField;
    private final Refusals refusals;
    private final Button ask;

    /** @param afterwards told when somebody was asked */
    BatchReversalDialog(
            Batch batch,
            CaseField caseField,
            BatchRequests requests,
            BatchWords words,
            Consumer<Outcome<Batch>> afterwards) {
        this.batch = batch;
        this.caseField = caseField;
        this.requests = requests;
        this.afterwards = afterwards;
        this.refusals = words.refusals();
        this.ask = Buttons.primary(Icon.SEND, getTranslation("ledger.ask"), Chord.SUBMIT, this::ask);
        addClassName("reversal-dialog");
        setHeaderTitle(getTranslation("ledger.batch.reverse"));
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        caseField.setValue(batch.caseReference());
        long left = batch.sums().posted() - batch.sums().reversed();
        var form = new Div(
                new Paragraph(getTranslation("ledger.batch.reverse.consequence", left)), refusals, comment, caseField);
        form.addClassName("adjustment-form");
        add(form);
        ask.setDisableOnClick(true);
        ask.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), ask);
        addOpenedChangeListener(change -> comment.focus());
    }

    private void ask() {
        ask.setEnabled(true);
        var caseReference = caseField.getValue();
        var outcome = caseReference == null
                ? Outcome.<Batch>refused("case-missing")
                : requests.askReversal(batch.id(), comment.getValue(), caseReference);
        switch (outcome) {
            case Outcome.Done<Batch> done -> {
                close();
                afterwards.accept(done);
            }
            case Outcome.Refused<Batch>(Refusal refusal) -> {
                refusals.show(refusal);
            }
        }
    }
}
