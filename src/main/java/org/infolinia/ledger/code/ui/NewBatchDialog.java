package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.CodeBatchId;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.Program;

/** The terms of a new batch; codes are imported into it afterwards. */
class NewBatchDialog extends Dialog {

    private final CodeBatches batches;
    private final Runnable afterwards;
    private final Select<Program> program = new Select<>();
    private final TextField name = new TextField();
    private final IntegerField points = new IntegerField();
    private final Select<PointUnit> unit = new Select<>();
    private final DatePicker from;
    private final DatePicker until = new DayPicker();
    private final IntegerField months = new IntegerField();
    private final Refusals refusals;

    NewBatchDialog(
            List<Program> programs, CodeBatches batches, Phrasebook phrasebook, LocalDate today, Runnable afterwards) {
        this.batches = batches;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.from = new DayPicker(today);
        addClassName("codes-dialog");
        setHeaderTitle(getTranslation("ledger.codes.new"));
        prepareChoices(programs);
        prepareTerms();
        var form = new Div(refusals, program, name, points, unit, from, until, months);
        form.addClassName("code-batch-form");
        add(form);
        var open = Buttons.primary(Icon.CHECK, getTranslation("ledger.codes.open"), Chord.SUBMIT, this::openBatch);
        open.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), open);
        addOpenedChangeListener(change -> name.focus());
    }

    private void prepareChoices(List<Program> programs) {
        program.setLabel(getTranslation("ledger.codes.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        programs.stream().findFirst().ifPresent(program::setValue);
        unit.setLabel(getTranslation("ledger.codes.unit"));
        unit.setItems(PointUnit.values());
        unit.setItemLabelGenerator(value -> getTranslation("ledger.codes.unit." + value.name()));
        unit.setValue(PointUnit.REDEEMABLE);
    }

    private void prepareTerms() {
        name.setLabel(getTranslation("ledger.codes.name"));
        name.setMaxLength(OpenCodeBatch.MAXIMUM_NAME_LENGTH);
        prepare(points, "ledger.codes.points", OpenCodeBatch.MAXIMUM_POINTS);
        prepare(months, "ledger.codes.months", OpenCodeBatch.MAXIMUM_EXPIRY_MONTHS);
        from.setLabel(getTranslation("ledger.codes.from"));
        until.setLabel(getTranslation("ledger.codes.until"));
    }

    private void prepare(IntegerField field, String label, int maximum) {
        field.setLabel(getTranslation(label));
        field.setMin(1);
        field.setMax(maximum);
    }

    private void openBatch() {
        var outcome = program.getOptionalValue()
                .flatMap(chosen -> from.getOptionalValue().map(first -> batches.open(terms(chosen, first))))
                .orElseGet(() -> Outcome.refused("code-batch-unsound"));
        switch (outcome) {
            case Outcome.Done<CodeBatchId> opened -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<CodeBatchId>(Refusal refusal) -> {
                refusals.show(refusal);
            }
        }
    }

    private OpenCodeBatch terms(Program chosen, LocalDate first) {
        return new OpenCodeBatch(
                chosen.id(),
                name.getValue().strip(),
                Points.of(points.getOptionalValue().orElse(0)),
                unit.getValue(),
                first,
                until.getValue(),
                months.getValue());
    }
}
