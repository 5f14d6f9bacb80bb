package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
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
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/** Asks how much of a posting is undone and why, says what will come of it, and undoes it. */
class ReversalDialog extends Dialog {

    private final UUID key = UUID.randomUUID();
    private final StatementLine line;
    private final AdjustmentDesk desk;
    private final Phrasebook phrasebook;
    private final Runnable afterwards;
    private final TextArea comment = new TextArea();
    private final CaseField caseField = new CaseField();
    private final IntegerField points = new IntegerField();
    private final Div consequence = new Div();
    private final Div refusals = new Div();
    private final Button undo;

    ReversalDialog(StatementLine line, AdjustmentDesk desk, Phrasebook phrasebook, Runnable afterwards) {
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
        points.setLabel(getTranslation("ledger.undo.points"));
        points.setMin(1);
        points.setStepButtonsVisible(true);
        points.addValueChangeListener(change -> showConsequence());
        caseField.setValue(line.caseReference());
        consequence.getElement().setAttribute("aria-live", "polite");
        var form = new Div(consequence, refusals, points, comment, caseField);
        form.addClassName("adjustment-form");
        add(form);
        showConsequence();
        undo.setDisableOnClick(true);
        undo.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), undo);
        addOpenedChangeListener(change -> comment.focus());
    }

    private void showConsequence() {
        consequence.removeAll();
        undo.setEnabled(true);
        switch (desk.previewReversal(line.posting(), chosenPoints())) {
            case Outcome.Done<Reversing.Preview>(var preview) -> show(preview);
            case Outcome.Refused<Reversing.Preview>(Refusal refusal) -> {
                consequence.add(banner(refusal));
                undo.setEnabled(false);
            }
        }
    }

    private void show(Reversing.Preview preview) {
        var change = preview.after().plus(preview.before().negated());
        consequence.add(new Paragraph(getTranslation("ledger.undo.consequence", change.value())));
        if (preview.owed().compareTo(Points.ZERO) > 0) {
            consequence.add(new Banner(
                    Icon.ALERT,
                    getTranslation("ledger.undo.owed", preview.owed().value()),
                    Tone.WARN));
        }
    }

    /** Null for all that is left. */
    private @Nullable Points chosenPoints() {
        var chosen = points.getValue();
        return chosen == null ? null : Points.of(chosen);
    }

    private Banner banner(Refusal refusal) {
        return new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD);
    }

    private void reverse() {
        undo.setEnabled(false);
        var caseReference = caseField.getValue();
        var outcome = caseReference == null
                ? Outcome.<Receipt>refused("case-missing")
                : desk.reverse(
                        new ReverseAdjustment(line.posting(), chosenPoints(), comment.getValue(), caseReference, key));
        switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Receipt>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(banner(refusal));
                undo.setEnabled(true);
            }
        }
    }
}
