package org.infolinia.scripts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Choice.Option;

/** An answer of a choice: its key, what the button says in each language, and where it leads. */
class AnswerRow extends Div {

    private final TextField key = new TextField();
    private final WordsField label;
    private final WayBox next;

    AnswerRow(Option option, FormContext context, Runnable onChange) {
        addClassName("answer-row");
        key.setLabel(getTranslation("scripts.edit.answer.key"));
        key.setAllowedCharPattern("[A-Za-z0-9.-]");
        key.setMaxLength(Node.MAXIMUM_KEY_LENGTH);
        key.setValue(option.key());
        key.setValueChangeMode(ValueChangeMode.ON_BLUR);
        key.addValueChangeListener(change -> onChange.run());
        label = new WordsField(
                getTranslation("scripts.edit.answer.label"), option.label(), context.languages(), false, onChange);
        next = new WayBox(
                getTranslation("scripts.edit.next"), option.next(), context.content(), context.language(), onChange);
        var ways = new Div(key, next);
        ways.addClassName("answer-ways");
        add(label, ways);
    }

    Option option() {
        return new Option(key.getValue(), label.words(), next.getValue());
    }
}
