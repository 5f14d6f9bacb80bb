package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
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
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.ui.parts.Refusals;
import org.jspecify.annotations.Nullable;

/** Asks how much of a posting is undone and why, says what will come of it, and undoes it. */
class ReversalDialog extends Dialog {

    private final UUID key = UUID.randomUUID();
    private final StatementLine line;
    private final AdjustmentDesk desk;
    private final Runnable afterwards;
    private final TextArea comment = new TextArea();
    private final CaseField caseField;
    private final ClosedStageField closedStage = new ClosedStageField();
    private final IntegerField points = new IntegerField();
    private final Div consequence = new Div();
    private final Refusals refusals;
    private final Refusals objection;
    private final Button undo;

    ReversalDialog(
            StatementLine line, CaseField caseField, AdjustmentDesk desk, Phrasebook phrasebook, Runnable afterwards) {
        this.line = line;
        this.caseField = caseField;
        this.desk = desk;
        this.refusals = new Refusals(phrasebook);
        this.objection = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.undo = Buttons.primary(Icon.UNDO, getTranslation("ledger.undo"), Chord.SUBMIT, this::reverse);
        addClassName("reversal-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.undo.title"));
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        points.setLabel(getTranslation("ledger.undo.points"));
        points.setMin(1);
        points.setStepButtonsVisible(true);
        points.addValueChangeListener(change -> showConsequence());
        consequence.getElement().setAttribute("aria-live", "polite");
        var form = new Div(objection, consequence, refusals, points, comment, caseField, closedStage);
        form.addClassName("adjustment-form");
        add(form);
        showConsequence();
        undo.setDisableOnClick(true);
        undo.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), undo);
        addOpenedChangeListener(change -> comment.focus());
    }

    /** Lets it be a correction of one of these closed stages. */
    ReversalDialog correcting(List<Closing> closed) {
        closedStage.offer(closed);
        return this;
    }

    private void showConsequence() {
        consequence.removeAll();
        objection.removeAll();
        undo.setEnabled(true);
        switch (desk.previewReversal(line.posting(), chosenPoints())) {
            case Outcome.Done<Reversing.Preview>(var preview) -> show(preview);
            case Outcome.Refused<Reversing.Preview>(Refusal refusal) -> {
                objection.show(refusal);
                undo.setEnabled(false);
            }
        }
    }

    private void show(Reversing.Preview preview) {
        var change = preview.after().plus(preview.before().negated());
        consequence.add(new Paragraph(getTranslation(
                "ledger.undo.consequence", change.value(), line.points().isNegative() ? "BACK" : "AWAY")));
        if (!preview.lapsed().isZero()) {
            consequence.add(new Paragraph(
                    getTranslation("ledger.undo.lapsed", preview.lapsed().value())));
        }
        desk.budgetDrawnBy(line.posting())
                .ifPresent(drawn -> consequence.add(new Paragraph(getTranslation(
                        "ledger.undo.budget",
                        change.magnitude().plus(preview.owed().magnitude()).value(),
                        line.maker()))));
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

    private void reverse() {
        undo.setEnabled(false);
        var command = new ReverseAdjustment(
                        line.posting(), chosenPoints(), comment.getValue(), caseField.getValue(), key)
                .correcting(closedStage.chosen());
        switch (desk.reverse(command)) {
            case Outcome.Done<Receipt> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Receipt>(Refusal refusal) -> {
                refusals.show(refusal);
                undo.setEnabled(true);
            }
        }
    }
}
