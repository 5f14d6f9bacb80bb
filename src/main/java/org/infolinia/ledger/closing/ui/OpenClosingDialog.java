package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.StageClosings;
import org.infolinia.ledger.closing.StageLine;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.Program;

/** Asks for the last day of the stage and says what follows from it. */
class OpenClosingDialog extends Dialog {

    private final transient Program program;
    private final transient StageClosings closings;
    private final transient ClosingWords words;
    private final transient Consumer<Closing> afterwards;
    private final DayPicker lastDay = new DayPicker();
    private final Refusals refusals;
    private final Button open;

    OpenClosingDialog(
            Program program,
            StageLine running,
            StageClosings closings,
            ClosingWords words,
            Consumer<Closing> afterwards) {
        this.program = program;
        this.closings = closings;
        this.words = words;
        this.refusals = words.refusals();
        this.afterwards = afterwards;
        this.open = Buttons.primary(Icon.SCALE, getTranslation("ledger.closing.open"), Chord.SUBMIT, this::begin);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.closing.open.title", program.name()));
        prepareDay(running);
        var form = new Div(refusals, lastDay, new Paragraph(getTranslation("ledger.closing.open.consequence")));
        form.addClassName("adjustment-form");
        add(form);
        open.setDisableOnClick(true);
        open.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), open);
        addOpenedChangeListener(change -> lastDay.focus());
    }

    private void prepareDay(StageLine running) {
        var today = words.formats().today();
        lastDay.setLabel(getTranslation("ledger.closing.last-day"));
        lastDay.setMin(running.firstDay());
        lastDay.setMax(today.minusDays(1));
        lastDay.setValue(endOfLastMonth(today, running.firstDay()));
    }

    private static LocalDate endOfLastMonth(LocalDate today, LocalDate first) {
        var end = today.withDayOfMonth(1).minusDays(1);
        return end.isBefore(first) ? today.minusDays(1) : end;
    }

    private void begin() {
        open.setEnabled(false);
        var day = lastDay.getValue();
        var outcome = day == null ? Outcome.<Closing>refused("closing-day") : closings.open(program.id(), day);
        switch (outcome) {
            case Outcome.Done<Closing>(Closing closing) -> {
                close();
                afterwards.accept(closing);
            }
            case Outcome.Refused<Closing>(Refusal refusal) -> {
                refusals.show(refusal);
                open.setEnabled(true);
            }
        }
    }
}
