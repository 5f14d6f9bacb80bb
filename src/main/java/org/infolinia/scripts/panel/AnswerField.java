package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.infolinia.scripts.ValueType;
import org.infolinia.scripts.run.RunView.Task;
import org.infolinia.scripts.run.ScriptRunner;

/** Where the agent types what the caller says. It is kept while it is typed; Enter confirms it. */
class AnswerField extends Div {

    private static final int PAUSE_IN_TYPING_MS = 400;

    private final TextField text;

    /**
     * @param keep told what was typed whenever the agent pauses
     * @param confirm run when he is done
     */
    AnswerField(Task.Type task, String label, Consumer<String> keep, Runnable confirm) {
        addClassName("answer-field");
        text = new TextField(label);
        text.setHelperText(getTranslation("scripts.type." + task.field()));
        text.setMaxLength(ScriptRunner.MAXIMUM_ANSWER_LENGTH);
        text.setClassName("code", task.field().type() != ValueType.TEXT);
        text.getElement().setAttribute("autocomplete", "off");
        text.setWidthFull();
        text.setValue(task.typed());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_IN_TYPING_MS);
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            keep.accept(change.getValue());
        });
        text.addKeyDownListener(Key.ENTER, enter -> confirm.run());
        add(text);
    }

    void focus() {
        text.focus();
    }

    String typed() {
        return text.getValue();
    }

    /** Says at the field what is wrong with what stands in it, which stays. */
    void refuse(String words) {
        text.setErrorMessage(words);
        text.setInvalid(true);
        text.focus();
    }
}
