package org.infolinia.scripts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/** The same text in each language of the script, side by side. */
class WordsField extends Div {

    /** Long enough to type a word in. */
    private static final int LAZY_MILLISECONDS = 500;

    private final Map<Language, TextFieldBase<?, String>> fields = new EnumMap<>(Language.class);
    private final transient Map<Language, String> others = new EnumMap<>(Language.class);

    /**
     * @param label what the text is
     * @param words what it says now; null when nothing
     * @param isLong whether it takes several lines
     */
    WordsField(String label, @Nullable Words words, Set<Language> languages, boolean isLong, Runnable onChange) {
        addClassName("words-field");
        if (words != null) {
            others.putAll(words.texts());
        }
        for (var language : languages) {
            TextFieldBase<?, String> field = isLong ? new TextArea() : new TextField();
            prepare(field, label, language);
            field.setValue(others.getOrDefault(language, ""));
            others.remove(language);
            field.addValueChangeListener(change -> onChange.run());
            fields.put(language, field);
            add(field);
        }
    }

    private void prepare(TextFieldBase<?, String> field, String label, Language language) {
        field.setLabel(label + " – " + getTranslation("scripts.language." + language.code()));
        field.getElement().setAttribute("lang", language.code());
        if (field instanceof HasValueChangeMode lazy) {
            lazy.setValueChangeMode(ValueChangeMode.LAZY);
            lazy.setValueChangeTimeout(LAZY_MILLISECONDS);
        }
        if (field instanceof TextArea area) {
            area.setMaxLength(Words.MAXIMUM_LENGTH);
            area.setMinRows(2);
        }
        if (field instanceof TextField line) {
            line.setMaxLength(Words.MAXIMUM_LENGTH);
        }
    }

    /** @param listener told which field has the keyboard */
    WordsField onFocus(Consumer<TextArea> listener) {
        fields.values().forEach(field -> {
            if (field instanceof TextArea area) {
                area.addFocusListener(focus -> listener.accept(area));
            }
        });
        return this;
    }

    void focusFirst() {
        fields.values().stream().findFirst().ifPresent(TextFieldBase::focus);
    }

    /** What is written, and what there was in languages that are not shown. */
    Words words() {
        var texts = new EnumMap<Language, String>(Language.class);
        texts.putAll(others);
        fields.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue());
            }
        });
        return new Words(texts);
    }

    /** Null when nothing is written in any language. */
    @Nullable
    Words wordsOrNull() {
        var words = words();
        return words.texts().isEmpty() ? null : words;
    }
}
