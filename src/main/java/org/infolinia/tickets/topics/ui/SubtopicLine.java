package org.infolinia.tickets.topics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.topics.Subtopic;
import org.infolinia.tickets.topics.Subtopics;

/** One subtopic: it is renamed where it stands, and offered or not. */
class SubtopicLine extends Div {

    private final transient Subtopic subtopic;
    private final transient Subtopics subtopics;
    private final transient Runnable changed;
    private final TextField name = new TextField();
    private final Button save;
    private final Div refused = new Div();

    SubtopicLine(Subtopic subtopic, Subtopics subtopics, Runnable changed) {
        this.subtopic = subtopic;
        this.subtopics = subtopics;
        this.changed = changed;
        addClassName("reply-rule");
        name.setAriaLabel(getTranslation("tickets.topics.name") + ": " + subtopic.name());
        name.setMaxLength(Subtopic.MAXIMUM_NAME_LENGTH);
        name.setValue(subtopic.name());
        name.setReadOnly(subtopic.isRetired());
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addClassName("reply-rule-choice");
        save = Buttons.plain(Icon.CHECK, getTranslation("tickets.topics.save"), this::rename);
        save.setAriaLabel(getTranslation("tickets.topics.save") + ": " + subtopic.name());
        save.setEnabled(false);
        name.addValueChangeListener(change -> save.setEnabled(!change.getValue().equals(subtopic.name())));
        add(name, save, standing(), refused);
    }

    private Button standing() {
        var key = subtopic.isRetired() ? "tickets.topics.restore" : "tickets.topics.retire";
        var button = Buttons.plain(subtopic.isRetired() ? Icon.UNDO : Icon.X, getTranslation(key), () -> {
            subtopics.retire(subtopic.id(), !subtopic.isRetired());
            changed.run();
        });
        button.setAriaLabel(getTranslation(key) + ": " + subtopic.name());
        return button;
    }

    private void rename() {
        refused.removeAll();
        switch (subtopics.rename(subtopic.id(), name.getValue())) {
            case Outcome.Done<Subtopic> done -> changed.run();
            case Outcome.Refused<Subtopic>(var refusal) -> {
                refused.add(new Banner(refusal, Tone.BAD));
                name.focus();
            }
        }
    }
}
