package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.fields.CustomField;

/** What something is called, in every language. */
class LabelFields extends Div {

    private final Map<Language, TextField> inputs = new EnumMap<>(Language.class);

    LabelFields(Map<Language, String> labels) {
        addClassName("label-fields");
        for (var language : Language.values()) {
            var input = new TextField(getTranslation("tickets.fields.label." + language));
            input.setMaxLength(CustomField.MAXIMUM_LABEL_LENGTH);
            input.setRequiredIndicatorVisible(true);
            input.setValue(labels.getOrDefault(language, ""));
            inputs.put(language, input);
            add(input);
        }
    }

    void focus() {
        inputs.values().stream().findFirst().ifPresent(TextField::focus);
    }

    Map<Language, String> labels() {
        var labels = new EnumMap<Language, String>(Language.class);
        inputs.forEach(
                (language, input) -> labels.put(language, input.getValue().strip()));
        return labels;
    }
}
