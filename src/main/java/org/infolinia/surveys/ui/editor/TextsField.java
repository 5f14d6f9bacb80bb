package org.infolinia.surveys.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.definition.Texts;

/** The same line in every language, side by side. */
class TextsField extends Div {

    private static final int LAZY_MILLISECONDS = 500;

    private final Map<Language, TextField> fields = new EnumMap<>(Language.class);

    TextsField(String label, Texts texts, Runnable onChange) {
        addClassName("words-field");
        for (var language : Language.values()) {
            var field = new TextField();
            field.setLabel(label + " – " + getTranslation("surveys.language." + language.code()));
            field.getElement().setAttribute("lang", language.code());
            field.setMaxLength(Texts.MAXIMUM_LENGTH);
            field.setValue(texts.all().getOrDefault(language, ""));
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(LAZY_MILLISECONDS);
            field.addValueChangeListener(change -> onChange.run());
            fields.put(language, field);
            add(field);
        }
    }

    Texts texts() {
        var texts = new EnumMap<Language, String>(Language.class);
        fields.forEach((language, field) -> texts.put(language, field.getValue()));
        return new Texts(texts);
    }

    void focusFirst() {
        fields.values().iterator().next().focus();
    }
}
