package org.infolinia.scripts.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.PublishingDesk;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;

/** Settles when a draft goes live. */
class ScheduleDialog extends Dialog {

    private static final LocalTime USUAL_TIME = LocalTime.of(6, 0);

    private final transient ScriptVersion draft;
    private final transient PublishingDesk desk;
    private final transient Formats formats;
    private final transient Consumer<ScriptVersionId> afterwards;
    private final DateTimePicker moment = new DateTimePicker();
    private final Div refusals = new Div();

    ScheduleDialog(ScriptVersion draft, PublishingDesk desk, Formats formats, Consumer<ScriptVersionId> afterwards) {
        this.draft = draft;
        this.desk = desk;
        this.formats = formats;
        this.afterwards = afterwards;
        addClassName("narrow-dialog");
        setHeaderTitle(getTranslation("scripts.schedule"));
        moment.setLabel(getTranslation("scripts.schedule.moment"));
        moment.setLocale(getLocale());
        moment.setDatePlaceholder(getTranslation("scripts.schedule.day"));
        moment.setDateAriaLabel(getTranslation("scripts.schedule.day"));
        moment.setTimeAriaLabel(getTranslation("scripts.schedule.time"));
        moment.setErrorMessage(getTranslation("scripts.schedule.problem"));
        moment.setValue(formats.today().plusDays(1).atTime(USUAL_TIME));
        refusals.getElement().setAttribute("role", "status");
        var form = new Div(refusals, moment, new Paragraph(getTranslation("scripts.schedule.hint")));
        form.addClassName("settings-form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("scripts.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.CLOCK, getTranslation("scripts.schedule"), Chord.SUBMIT, this::settle));
        addOpenedChangeListener(change -> moment.focus());
    }

    private void settle() {
        refusals.removeAll();
        var chosen = moment.getValue();
        if (chosen == null) {
            moment.setInvalid(true);
            return;
        }
        switch (desk.schedule(draft, chosen.atZone(formats.zone()).toInstant())) {
            case Outcome.Done<ScriptVersion>(ScriptVersion scheduled) -> {
                close();
                afterwards.accept(scheduled.id());
            }
            case Outcome.Refused<ScriptVersion>(Refusal refusal) -> refusals.add(new Banner(refusal, Tone.WARN));
        }
    }
}
