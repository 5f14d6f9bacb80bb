package org.infolinia.calls.rules.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.infolinia.calls.rules.CallRules;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;

/** The rules of one program's calls, changed where they stand. */
class CallRulesCard extends Card {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final transient Program program;
    private final transient CallRulesDesk desk;
    private final ComboBox<String> zone = new ComboBox<>();
    private final TimePicker quietFrom = new TimePicker();
    private final TimePicker quietTo = new TimePicker();
    private final IntegerField repeatDays = new IntegerField();
    private final Div said = new Div();

    CallRulesCard(Program program, CallRulesDesk desk) {
        super(Icon.CLOCK, translate("calls.rules.of", program.name()));
        this.program = program;
        this.desk = desk;
        var rules = desk.of(program.id());
        zone.setLabel(getTranslation("calls.rules.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setValue(rules.zone().getId());
        arrange(quietFrom, "calls.rules.quiet-from", rules.quietFrom());
        arrange(quietTo, "calls.rules.quiet-to", rules.quietTo());
        repeatDays.setLabel(getTranslation("calls.rules.repeat-days"));
        repeatDays.setMin(1);
        repeatDays.setMax(CallRules.MAXIMUM_REPEAT_DAYS);
        repeatDays.setStepButtonsVisible(true);
        repeatDays.setValue(rules.repeatDays());
        var save = Buttons.plain(Icon.CHECK, getTranslation("calls.dispositions.save"), this::save);
        save.setAriaLabel(getTranslation("calls.dispositions.save") + ": " + program.name());
        said.getElement().setAttribute("role", "status");
        var form = new Div(zone, quietFrom, quietTo, repeatDays, save);
        form.addClassName("call-rules-form");
        var hint = new Paragraph(getTranslation("calls.rules.hint"));
        hint.addClassNames("small", "muted");
        with(form, hint, said);
    }

    private void arrange(TimePicker picker, String key, LocalTime time) {
        picker.setLabel(getTranslation(key));
        picker.setStep(STEP);
        picker.setLocale(getLocale());
        picker.setValue(time);
    }

    private void save() {
        said.removeAll();
        if (zone.isEmpty() || quietFrom.isEmpty() || quietTo.isEmpty()) {
            refuse(Refusal.of("call-rules-quiet"));
            return;
        }
        var rules = new CallRules(
                program.id(),
                ZoneId.of(zone.getValue()),
                quietFrom.getValue(),
                quietTo.getValue(),
                Optional.ofNullable(repeatDays.getValue()).orElse(0));
        switch (desk.settle(rules)) {
            case Outcome.Done<CallRules> done -> said.add(new Span(getTranslation("calls.rules.saved")));
            case Outcome.Refused<CallRules>(Refusal refusal) -> refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        said.add(new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                Tone.WARN));
    }
}
