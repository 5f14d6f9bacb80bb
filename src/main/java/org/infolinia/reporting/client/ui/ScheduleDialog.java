package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.reporting.client.ReportSchedule;
import org.infolinia.reporting.client.Rhythm;
import org.infolinia.reporting.client.ScheduleDesk;
import org.infolinia.reporting.client.SettleSchedule;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.jspecify.annotations.Nullable;

/** Settles when a program's reports go out by themselves, or that they do not any more. */
class ScheduleDialog extends Dialog {

    private static final int USUAL_DAY = 5;

    private final transient Program program;
    private final transient ScheduleDesk desk;
    private final transient Runnable afterwards;
    private final int basedOn;
    private final Div refusals = new Div();
    private final Select<Rhythm> rhythm = new Select<>();
    private final IntegerField day = new IntegerField();
    private final Select<Language> language;
    private final AddressField recipients;
    private final CheckboxGroup<ReportFormat> formats;
    private final Button save;

    ScheduleDialog(Program program, @Nullable ReportSchedule seen, ScheduleDesk desk, Runnable afterwards) {
        this.program = program;
        this.desk = desk;
        this.afterwards = afterwards;
        this.basedOn = seen == null ? 0 : seen.version();
        this.language = languages(seen == null ? program.language() : seen.language());
        this.recipients = new AddressField(seen == null ? List.of() : seen.recipients());
        this.formats = SendDialog.formats(seen == null ? Set.of(ReportFormat.PDF) : seen.formats());
        this.save =
                Buttons.primary(Icon.CHECK, getTranslation("client-reports.schedule.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("client-reports.schedule") + ": " + program.name());
        rhythm.setLabel(getTranslation("client-reports.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        rhythm.setValue(seen == null ? Rhythm.MONTHLY : seen.rhythm());
        day.setLabel(getTranslation("client-reports.day"));
        day.setHelperText(getTranslation("client-reports.day.help"));
        day.setMin(1);
        day.setMax(ReportSchedule.LAST_DAY);
        day.setStepButtonsVisible(true);
        day.setValue(seen == null ? USUAL_DAY : seen.day());
        refusals.getElement().setAttribute("aria-live", "polite");
        var form = new Div(
                refusals,
                rhythm,
                day,
                language,
                recipients,
                formats,
                new Paragraph(getTranslation("client-reports.schedule.consequence")));
        form.addClassName("adjustment-form");
        add(form);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("client-reports.cancel"), Chord.CLOSE, this::close));
        if (seen != null) {
            getFooter().add(Buttons.plain(Icon.PAUSE, getTranslation("client-reports.schedule.end"), this::end));
        }
        getFooter().add(save);
        addOpenedChangeListener(change -> rhythm.focus());
    }

    static Select<Language> languages(Language chosen) {
        var select = new Select<Language>();
        select.setLabel(select.getTranslation("client-reports.language"));
        select.setItems(Language.values());
        select.setItemLabelGenerator(each -> select.getTranslation("client-reports.language." + each.code()));
        select.setValue(chosen);
        return select;
    }

    private void save() {
        save.setEnabled(false);
        finish(desk.settle(new SettleSchedule(
                program.id(),
                rhythm.getValue(),
                Optional.ofNullable(day.getValue()).orElse(0),
                language.getValue(),
                recipients.typed(),
                formats.getValue(),
                basedOn)));
    }

    private void end() {
        finish(desk.end(program.id()));
    }

    private <T> void finish(Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Done<T> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<T>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.BAD));
                save.setEnabled(true);
            }
        }
    }
}
