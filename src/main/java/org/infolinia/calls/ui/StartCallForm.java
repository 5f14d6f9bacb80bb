package org.infolinia.calls.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.StartCall;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.Mark;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** Begins a call by hand: the caller's number, if it is known, and the program that was called. */
class StartCallForm extends Div {

    private final TextField number = new TextField();
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>();
    private final Select<Program> program = new Select<>();
    private final Consumer<StartCall> start;

    /**
     * @param chord begins the call
     * @param isKeyFree whether the chord means this form now, and nothing that rings
     */
    StartCallForm(List<Program> programs, Chord chord, BooleanSupplier isKeyFree, Consumer<StartCall> start) {
        this.start = start;
        addClassName("start-call");
        number.setLabel(getTranslation("calls.start.number." + Direction.INBOUND));
        number.setHelperText(getTranslation("calls.start.number-hint"));
        number.setPrefixComponent(Icon.PHONE.create());
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.addValueChangeListener(change -> number.setInvalid(false));
        number.getElement().setAttribute("inputmode", "tel");
        program.setLabel(getTranslation("calls.start.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        program.setRenderer(new ComponentRenderer<>(StartCallForm::line));
        programs.stream().findFirst().ifPresent(program::setValue);
        direction.setLabel(getTranslation("calls.start.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(each -> getTranslation("calls.direction." + each));
        direction.setValue(Direction.INBOUND);
        direction.addValueChangeListener(
                change -> number.setLabel(getTranslation("calls.start.number." + change.getValue())));
        var what = new Paragraph(getTranslation("calls.start.what"));
        what.addClassNames("small", "muted");
        add(direction, number, program, what, button(chord, isKeyFree));
    }

    private Button button(Chord chord, BooleanSupplier isKeyFree) {
        var button = Buttons.plain(Icon.PHONE, getTranslation("calls.start"), this::submit);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setSuffixComponent(new Keycap(chord));
        chord.on(button, () -> {
            if (isKeyFree.getAsBoolean()) {
                submit();
            }
        });
        return button;
    }

    void focus() {
        number.focus();
    }

    private void submit() {
        var chosen = program.getValue();
        if (chosen == null) {
            program.focus();
            return;
        }
        if (number.isEmpty()) {
            begin(chosen.id(), null);
            return;
        }
        PhoneNumber.parse(number.getValue(), chosen.country())
                .ifPresentOrElse(other -> begin(chosen.id(), other), this::refuseNumber);
    }

    private void begin(ProgramId chosen, @Nullable PhoneNumber other) {
        start.accept(
                direction.getValue() == Direction.OUTBOUND
                        ? StartCall.outbound(chosen, other)
                        : StartCall.byHand(chosen, other));
    }

    private void refuseNumber() {
        number.setInvalid(true);
        number.setErrorMessage(getTranslation("calls.start.not-a-number"));
        number.focus();
    }

    private static Span line(Program program) {
        var line = new Span(new Mark(program.mark(), program.colour()), new Span(program.name()));
        line.addClassName("program-line");
        return line;
    }
}
