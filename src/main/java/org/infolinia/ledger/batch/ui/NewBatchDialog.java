package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.batch.Affected;
import org.infolinia.ledger.batch.AffectedParticipants;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchId;
import org.infolinia.ledger.batch.OpenBatch;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.ui.CaseField;
import org.infolinia.ledger.ui.CaseFields;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** What is decided about many wallets: why, how many points, whom. The list is checked line by line before. */
class NewBatchDialog extends Dialog {

    private static final int MAXIMUM_POINTS = 1_000_000;
    private static final int REJECTS_SHOWN = 5;

    /** One dialog opens one batch, however often its button is pressed. */
    private final UUID key = UUID.randomUUID();

    private final transient BatchDesk desk;
    private final transient AdjustmentReasons reasons;
    private final transient BatchWords words;
    private final transient Consumer<BatchId> afterwards;
    private final Select<Program> program = new Select<>();
    private final Select<AdjustmentReason> reason = new Select<>();
    private final Select<Boolean> taking = new Select<>();
    private final IntegerField points = new IntegerField();
    private final TextArea comment = new TextArea();
    private final CaseField caseField;
    private final AffectedForm affected;
    private final Div findings = new Div();
    private final Button simulate;

    NewBatchDialog(
            List<Program> programs,
            BatchDesk desk,
            AffectedParticipants affected,
            AdjustmentReasons reasons,
            CodeBatches codes,
            CaseFields caseFields,
            BatchWords words,
            Consumer<BatchId> afterwards) {
        this.desk = desk;
        this.reasons = reasons;
        this.words = words;
        this.caseField = caseFields.shared(() -> program.getOptionalValue().map(Program::id));
        this.afterwards = afterwards;
        this.affected = new AffectedForm(affected, codes);
        this.simulate =
                Buttons.primary(Icon.EYE, getTranslation("ledger.batch.simulate"), Chord.SUBMIT, this::openBatch);
        addClassName("batch-dialog");
        setHeaderTitle(getTranslation("ledger.batch.new"));
        prepareChoices();
        prepareWhy();
        program.setItems(programs);
        programs.stream().findFirst().ifPresent(program::setValue);
        findings.getElement().setAttribute("aria-live", "polite");
        findings.addClassName("batch-findings");
        var form = new Div(program, reason, taking, points, comment, caseField, this.affected, findings);
        form.addClassName("batch-form");
        add(form);
        simulate.setDisableOnClick(true);
        simulate.addClassName("confirm");
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close),
                        Buttons.plain(Icon.CHECK, getTranslation("ledger.batch.check"), Chord.CONFIRM, this::check),
                        simulate);
        addOpenedChangeListener(change -> program.focus());
    }

    private void prepareChoices() {
        var language = Language.ofLocale(getLocale());
        program.setLabel(getTranslation("ledger.codes.program"));
        program.setItemLabelGenerator(Program::name);
        program.addValueChangeListener(change -> showProgram(change.getValue()));
        reason.setLabel(getTranslation("ledger.reason"));
        reason.setItemLabelGenerator(item -> item.label(language));
        reason.addValueChangeListener(change -> showDirection(change.getValue()));
        taking.setLabel(getTranslation("ledger.batch.direction"));
        taking.setItems(false, true);
        taking.setItemLabelGenerator(isTaking -> getTranslation(isTaking ? "ledger.batch.take" : "ledger.batch.add"));
        taking.setValue(false);
        points.setLabel(getTranslation("ledger.batch.points"));
        points.setHelperText(getTranslation("ledger.batch.points.hint"));
        points.setMin(1);
        points.setMax(MAXIMUM_POINTS);
    }

    private void prepareWhy() {
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
    }

    private void showProgram(Program chosen) {
        reason.setItems(reasons.of(chosen.id()));
        affected.of(chosen);
    }

    /** Where the reason allows one direction only, nothing is to be chosen. */
    private void showDirection(@Nullable AdjustmentReason chosen) {
        var direction = chosen == null ? AdjustmentReason.Direction.EITHER : chosen.direction();
        taking.setReadOnly(direction != AdjustmentReason.Direction.EITHER);
        if (taking.isReadOnly()) {
            taking.setValue(direction == AdjustmentReason.Direction.DEBIT);
        }
    }

    private void check() {
        findings.removeAll();
        switch (read()) {
            case Outcome.Done<Affected>(Affected found) -> show(found);
            case Outcome.Refused<Affected>(Refusal refusal) -> show(refusal);
        }
    }

    private void openBatch() {
        simulate.setEnabled(true);
        findings.removeAll();
        switch (command()) {
            case Outcome.Refused<OpenBatch>(Refusal refusal) -> show(refusal);
            case Outcome.Done<OpenBatch>(OpenBatch command) -> {
                switch (desk.open(command)) {
                    case Outcome.Refused<BatchId>(Refusal refusal) -> show(refusal);
                    case Outcome.Done<BatchId>(BatchId opened) -> {
                        close();
                        afterwards.accept(opened);
                    }
                }
            }
        }
    }

    private Outcome<OpenBatch> command() {
        var caseReference = caseField.getValue();
        if (caseReference == null) {
            return Outcome.refused("case-missing");
        }
        return reason.getOptionalValue()
                .map(chosen -> read().map(found -> new OpenBatch(
                        program.getValue().id(),
                        chosen.code(),
                        comment.getValue(),
                        caseReference,
                        affected.chosen(),
                        found.shares(),
                        key)))
                .orElseGet(() -> Outcome.refused("batch-incomplete"));
    }

    private Outcome<Affected> read() {
        return program.getOptionalValue()
                .map(chosen -> affected.read(
                        chosen,
                        Optional.ofNullable(points.getValue()).map(Points::of),
                        taking.getOptionalValue().orElse(false)))
                .orElseGet(() -> Outcome.refused("batch-incomplete"));
    }

    private void show(Affected found) {
        boolean isWhole = found.rejects().isEmpty() && !found.shares().isEmpty();
        findings.add(new Banner(
                isWhole ? Icon.CHECK_C : Icon.INFO,
                getTranslation(
                        "ledger.batch.checked",
                        found.shares().size(),
                        found.rejects().size()),
                isWhole ? Tone.OK : Tone.WARN));
        if (!found.rejects().isEmpty()) {
            var first = new UnorderedList();
            first.addClassName("batch-rejects");
            found.rejects().stream()
                    .limit(REJECTS_SHOWN)
                    .map(this::row)
                    .forEach(row -> first.add(
                            new ListItem(getTranslation("ledger.batch.reject", row.line(), row.text(), row.reason()))));
            findings.add(
                    first,
                    RejectsFile.link(
                            getTranslation("ledger.batch.rejects"),
                            () -> found.rejects().stream().map(this::row).toList()));
        }
        findings.scrollIntoView();
    }

    private RejectsFile.Row row(Affected.Reject reject) {
        return new RejectsFile.Row(reject.line(), reject.text(), words.words(reject.reason(), getLocale()));
    }

    private void show(Refusal refusal) {
        findings.add(new Banner(Icon.ALERT, words.words(refusal, getLocale()), Tone.BAD));
        findings.scrollIntoView();
    }
}
