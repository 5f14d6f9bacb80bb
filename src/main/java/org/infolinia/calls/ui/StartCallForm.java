package org.infolinia.calls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.calls.StartCall;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.programs.Program;

/** Begins a call by hand: the caller's number, if it is known, and the program that was called. */
class StartCallForm extends Div {

    private final TextField number = new TextField();
    private final Select<Program> program = new Select<>();
    private final Consumer<StartCall> start;

    StartCallForm(List<Program> programs, Consumer<StartCall> start) {
        this.start = start;
        addClassName("start-call");
        number.setLabel(getTranslation("calls.start.number"));
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
        var what = new Paragraph(getTranslation("calls.start.what"));
        what.addClassNames("small", "muted");
        add(
                number,
                program,
                what,
                Buttons.primary(Icon.PHONE, getTranslation("calls.start"), Chord.ANSWER, this::submit));
    }

    private void submit() {
        var chosen = program.getValue();
        if (chosen == null) {
            program.focus();
            return;
        }
        if (number.isEmpty()) {
            start.accept(StartCall.byHand(chosen.id(), null));
            return;
        }
        PhoneNumber.parse(number.getValue(), chosen.country())
                .ifPresentOrElse(caller -> start.accept(StartCall.byHand(chosen.id(), caller)), this::refuseNumber);
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
