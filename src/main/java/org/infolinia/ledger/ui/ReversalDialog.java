package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.CommentRule;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.statement.StatementLine;

/** Asks why an adjustment is undone, and undoes it in full. */
class ReversalDialog extends Dialog {

    private final UUID key = UUID.randomUUID();
    private final StatementLine line;
    private final AdjustmentDesk desk;
    private final Phrasebook phrasebook;
    private final Runnable afterwards;
    private final TextArea comment = new TextArea();
    private final CaseField caseField = new CaseField();
    private final Div refusals = new Div();
    private final Button undo;

    ReversalDialog(
            StatementLine line,
            CaseReference caseReference,
            AdjustmentDesk desk,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.line = line;
        this.desk = desk;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        this.undo = Buttons.primary(Icon.UNDO, getTranslation("ledger.undo"), Chord.SUBMIT, this::reverse);
        addClassName("reversal-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.undo.title"));
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(CommentRule.MAXIMUM_LENGTH);
        caseField.setValue(caseReference);
        var form = new Div(
                new Paragraph(getTranslation(
                        "ledger.undo.consequence", line.points().negated().value())),
                refusals,
                comment,
                caseField);
        form.addClassName("adjustment-form");
        add(form);
        undo.setDisableOnClick(true);
        undo.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), undo);
        addOpenedChangeListener(change -> comment.focus());
    }

    private void reverse() {
        undo.setEnabled(false);
        var caseReference = caseField.getValue();
        var outcome = caseReference == null
                ? Outcome.<Receipt>refused("case-missing")
                : desk.reverse(new ReverseAdjustment(line.posting(), comment.getValue(), caseReference, key));
        switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Receipt>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
                undo.setEnabled(true);
            }
        }
    }
}
