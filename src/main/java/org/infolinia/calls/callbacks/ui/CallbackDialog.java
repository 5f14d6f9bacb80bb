package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.PromiseCallback;
import org.infolinia.calls.callbacks.ui.CallbackDialogs.Prefill;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;

/** When somebody is called back, at which number, by whom and why. Times are those of the place where he is. */
class CallbackDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final transient CallbackDesk desk;
    private final transient Program program;
    private final transient Prefill prefill;
    private final transient Consumer<Callback> promised;
    private final Select<PhoneNumber> number = new Select<>();
    private final TextField otherNumber = new TextField();
    private final DayPicker day;
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final RadioButtonGroup<Boolean> whose = new RadioButtonGroup<>();
    private final TextArea about = new TextArea();
    private final Paragraph place = new Paragraph();
    private final Div refusals = new Div();

    /** @param numbers those that are known, the likeliest first; shown with their middle hidden */
    CallbackDialog(
            CallbackDesk desk,
            Program program,
            Prefill prefill,
            List<PhoneNumber> numbers,
            Formats formats,
            Consumer<Callback> promised) {
        this.desk = desk;
        this.program = program;
        this.prefill = prefill;
        this.promised = promised;
        this.day = new DayPicker(getTranslation("calls.callback.day"), formats.today());
        addClassName("callback-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("calls.callback"));
        arrange(numbers);
        refusals.getElement().setAttribute("aria-live", "polite");
        place.addClassNames("small", "muted");
        var window = new Div(day, from, to);
        window.addClassName("callback-window");
        var form = new Div(number, otherNumber, window, place, whose, about, refusals);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.CHECK, getTranslation("calls.callback.promise"), Chord.SUBMIT, this::promise));
        day.focus();
        showPlace();
    }

    private void arrange(List<PhoneNumber> numbers) {
        number.setLabel(getTranslation("calls.callback.number"));
        number.setItems(numbers);
        number.setItemLabelGenerator(PhoneNumber::masked);
        numbers.stream().findFirst().ifPresent(number::setValue);
        number.setVisible(!numbers.isEmpty());
        number.addValueChangeListener(change -> showPlace());
        otherNumber.setLabel(getTranslation("calls.callback.other-number"));
        otherNumber.addValueChangeListener(change -> showPlace());
        otherNumber.getElement().setAttribute("inputmode", "tel");
        var window = desk.usualWindow(program.id(), number.getValue());
        day.setValue(window.from().toLocalDate());
        arrange(from, "calls.callback.from", window.from().toLocalTime());
        arrange(to, "calls.callback.to", window.to().toLocalTime());
        whose.setLabel(getTranslation("calls.callback.whose"));
        whose.setItems(true, false);
        whose.setItemLabelGenerator(isOwn -> getTranslation("calls.callback.own." + isOwn));
        whose.setValue(false);
        about.setLabel(getTranslation("calls.callback.about"));
        about.setMaxLength(PromiseCallback.MAXIMUM_ABOUT_LENGTH);
        about.setValue(
                prefill.about().substring(0, Math.min(prefill.about().length(), PromiseCallback.MAXIMUM_ABOUT_LENGTH)));
    }

    private void arrange(TimePicker picker, String key, LocalTime time) {
        picker.setLabel(getTranslation(key));
        picker.setStep(STEP);
        picker.setLocale(getLocale());
        picker.setValue(time);
    }

    /** Empty when what is typed is no number, or when there is none. */
    private Optional<PhoneNumber> chosen() {
        return otherNumber.isEmpty()
                ? Optional.ofNullable(number.getValue())
                : PhoneNumber.parse(otherNumber.getValue(), program.country());
    }

    private void showPlace() {
        otherNumber.setInvalid(false);
        place.setText(chosen().map(chosen -> getTranslation(
                        "calls.callback.zone", desk.zoneOf(program.id(), chosen).getId()))
                .orElse(""));
    }

    private void promise() {
        var chosen = chosen();
        if (chosen.isEmpty()) {
            otherNumber.setInvalid(true);
            otherNumber.setErrorMessage(getTranslation("calls.start.not-a-number"));
            otherNumber.focus();
            return;
        }
        if (day.getValue() == null || from.getValue() == null || to.getValue() == null) {
            refuse(Refusal.of("callback-window"));
            return;
        }
        var zone = desk.zoneOf(program.id(), chosen.get());
        switch (desk.promise(command(chosen.get(), zone))) {
            case Outcome.Done<Callback>(Callback callback) -> {
                close();
                promised.accept(callback);
            }
            case Outcome.Refused<Callback>(Refusal refusal) -> refuse(refusal);
        }
    }

    private PromiseCallback command(PhoneNumber chosen, ZoneId zone) {
        return new PromiseCallback(
                program.id(),
                prefill.participant(),
                chosen,
                about.getValue(),
                day.getValue().atTime(from.getValue()).atZone(zone).toInstant(),
                day.getValue().atTime(to.getValue()).atZone(zone).toInstant(),
                whose.getValue());
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                Tone.WARN));
    }
}
