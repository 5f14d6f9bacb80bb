package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.infolinia.kit.DayPicker;
import org.infolinia.scripts.Node.Ask.Field;
import org.infolinia.scripts.run.ScriptRunner;
import org.jspecify.annotations.Nullable;

/** Where the agent types what the caller says. */
class AnswerField extends Div {

    private final Focusable<?> input;
    private final Supplier<Optional<String>> typed;

    AnswerField(Field kind, String label) {
        addClassName("answer-field");
        if (kind == Field.DATE) {
            var date = new DayPicker(label, null);
            input = date;
            typed = () -> Optional.ofNullable(date.getValue()).map(LocalDate::toString);
            add(wide(date));
        } else {
            var text = new TextField(label);
            text.setValueChangeMode(ValueChangeMode.EAGER);
            text.setMaxLength(ScriptRunner.MAXIMUM_ANSWER_LENGTH);
            text.setClassName("code", kind == Field.CODE);
            text.getElement().setAttribute("autocomplete", "off");
            if (kind == Field.NUMBER) {
                text.setAllowedCharPattern("[0-9]");
            }
            input = text;
            typed = () -> Optional.of(text.getValue().strip()).filter(value -> !value.isEmpty());
            add(wide(text));
        }
    }

    void focus() {
        input.focus();
    }

    /** What was typed; null when nothing was. */
    @Nullable
    String typed() {
        return typed.get().orElse(null);
    }

    private static <T extends Component & HasSize> Component wide(T field) {
        field.setWidthFull();
        return field;
    }
}
