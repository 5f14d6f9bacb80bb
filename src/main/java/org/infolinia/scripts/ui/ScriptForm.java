package org.infolinia.scripts.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.ScriptContent.Objection;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.Words;

/** What concerns the script as a whole: title, topic, languages, where it starts, the shelf, and what was changed. */
class ScriptForm extends Div {

    private static final int MAXIMUM_TOPIC_LENGTH = 80;
    private static final int MOST_OBJECTIONS = 9;

    private final transient Manuscript manuscript;
    private final transient Runnable onChange;
    private final WordsField title;
    private final TextField topic = new TextField();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final WayBox start;
    private final RowList<ObjectionRow> shelf;

    ScriptForm(Manuscript manuscript, FormContext context, Runnable onChange) {
        this.manuscript = manuscript;
        this.onChange = onChange;
        addClassName("place-form");
        var content = manuscript.content();
        title = new WordsField(
                getTranslation("scripts.edit.title"), content.title(), context.languages(), false, this::describe);
        topic.setLabel(getTranslation("scripts.edit.topic"));
        topic.setMaxLength(MAXIMUM_TOPIC_LENGTH);
        topic.setValueChangeMode(ValueChangeMode.LAZY);
        topic.setValue(content.topic());
        topic.addValueChangeListener(change -> describe());
        languages.setLabel(getTranslation("scripts.edit.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(each -> getTranslation("scripts.language." + each.code()));
        languages.setValue(content.languages());
        languages.addValueChangeListener(change -> describe());
        start = new WayBox(
                getTranslation("scripts.edit.start"), content.start(), content, context.language(), this::describe);
        shelf = new RowList<>(
                getTranslation("scripts.edit.shelf"),
                getTranslation("scripts.edit.objection.add"),
                MOST_OBJECTIONS,
                () -> new ObjectionRow(new Objection(new Words(Map.of()), content.start()), context, this::shelve),
                this::shelve);
        content.shelf().forEach(objection -> shelf.put(new ObjectionRow(objection, context, this::shelve)));
        add(title, topic, languages, start, note(), shelf);
    }

    private TextField note() {
        var note = new TextField(getTranslation("scripts.edit.note"));
        note.setHelperText(getTranslation("scripts.edit.note.hint"));
        note.setMaxLength(ScriptVersion.MAXIMUM_NOTE_LENGTH);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValue(manuscript.note());
        note.addValueChangeListener(change -> {
            manuscript.note(change.getValue());
            onChange.run();
        });
        return note;
    }

    private void describe() {
        manuscript.describe(
                title.words(),
                topic.getValue(),
                Set.copyOf(languages.getValue()),
                Objects.requireNonNullElse(start.getValue(), ""));
        onChange.run();
    }

    private void shelve() {
        manuscript.shelve(shelf.rows().stream().map(ObjectionRow::objection).toList());
        onChange.run();
    }

    /** What callers say, and what answers it. */
    static final class ObjectionRow extends Div {

        private final WordsField label;
        private final WayBox place;

        private ObjectionRow(Objection objection, FormContext context, Runnable onChange) {
            addClassName("answer-row");
            label = new WordsField(
                    getTranslation("scripts.edit.objection"), objection.label(), context.languages(), false, onChange);
            place = new WayBox(
                    getTranslation("scripts.edit.objection.place"),
                    objection.node(),
                    context.content(),
                    context.language(),
                    onChange);
            add(label, place);
        }

        private Objection objection() {
            return new Objection(label.words(), Objects.requireNonNullElse(place.getValue(), ""));
        }
    }
}
