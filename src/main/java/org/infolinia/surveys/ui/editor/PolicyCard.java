package org.infolinia.surveys.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.Courtesy;
import org.infolinia.surveys.policy.Courtesy.QuietHours;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.jspecify.annotations.Nullable;

/** How a program asks: which share, how often, when once more, and when nobody is written to. */
class PolicyCard extends Card {

    private final ProgramId program;
    private final SurveyKind kind;
    private final transient PolicyDesk desk;
    private final IntegerField percent = new IntegerField();
    private final IntegerField every = new IntegerField();
    private final IntegerField reminder = new IntegerField();
    private final IntegerField rest = new IntegerField();
    private final TimePicker quietFrom = new TimePicker();
    private final TimePicker quietUntil = new TimePicker();
    private final Div said = new Div();

    PolicyCard(ProgramId program, SurveyKind kind, PolicyDesk desk) {
        super(Icon.CLOCK, translate("surveys.policy"));
        this.program = program;
        this.kind = kind;
        this.desk = desk;
        var policy = desk.of(program, kind);
        prepare(percent, "surveys.policy.percent", 0, 100, policy.samplingPercent());
        prepare(every, "surveys.policy.every", 1, KindPolicy.LONGEST_CLOCK_DAYS, policy.everyDays());
        prepare(reminder, "surveys.policy.reminder", 1, KindPolicy.LATEST_REMINDER_DAYS, policy.reminderDays());
        reminder.setHelperText(getTranslation("surveys.policy.reminder.none"));
        var courtesy = desk.courtesy(program);
        prepare(rest, "surveys.policy.rest", 0, Courtesy.LONGEST_REST_DAYS, courtesy.restDays());
        var quiet = courtesy.quietHours();
        quietFrom.setLabel(getTranslation("surveys.policy.quiet-from"));
        quietUntil.setLabel(getTranslation("surveys.policy.quiet-until"));
        quietUntil.setHelperText(getTranslation("surveys.policy.quiet.none"));
        if (quiet != null) {
            quietFrom.setValue(quiet.from());
            quietUntil.setValue(quiet.until());
        }
        said.getElement().setAttribute("aria-live", "polite");
        var overAll = new Span(getTranslation("surveys.policy.over-all"));
        overAll.addClassNames("small", "muted");
        var form = new Div(
                percent,
                every,
                reminder,
                overAll,
                rest,
                quietFrom,
                quietUntil,
                Buttons.plain(Icon.CHECK, getTranslation("surveys.policy.save"), this::save),
                said);
        form.addClassName("survey-policy");
        with(form);
    }

    private void save() {
        said.removeAll();
        if (isBroken(percent) || isBroken(every) || isBroken(rest) || reminder.isInvalid() || !hasSoundQuietHours()) {
            said.add(new Banner(Icon.ALERT, getTranslation("surveys.policy.mend"), Tone.WARN));
            return;
        }
        desk.settle(program, new KindPolicy(kind, percent.getValue(), every.getValue(), reminder.getValue()));
        desk.settle(program, new Courtesy(rest.getValue(), quietHours()));
        said.add(new Banner(Icon.CHECK_C, getTranslation("surveys.policy.saved"), Tone.OK));
    }

    private boolean hasSoundQuietHours() {
        return quietFrom.isEmpty() == quietUntil.isEmpty()
                && (quietFrom.isEmpty() || !quietFrom.getValue().equals(quietUntil.getValue()));
    }

    private @Nullable QuietHours quietHours() {
        return quietFrom.isEmpty() ? null : new QuietHours(quietFrom.getValue(), quietUntil.getValue());
    }

    private void prepare(IntegerField field, String label, int least, int most, @Nullable Integer value) {
        field.setLabel(getTranslation(label));
        field.setMin(least);
        field.setMax(most);
        if (value != null) {
            field.setValue(value);
        }
    }

    private static boolean isBroken(IntegerField field) {
        return field.isEmpty() || field.isInvalid();
    }
}
