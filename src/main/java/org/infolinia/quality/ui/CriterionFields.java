package org.infolinia.quality.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.quality.Criterion;

/** One criterion to write: its words in every language, and what it weighs unless it is critical. */
class CriterionFields extends Div {

    private static final int USUAL_WEIGHT = 5;

    private final transient Map<Language, TextField> texts = new EnumMap<>(Language.class);
    private final Checkbox critical = new Checkbox();
    private final IntegerField weight = new IntegerField();

    /** @param removal what is done to take it off */
    CriterionFields(Criterion criterion, Runnable removal) {
        addClassName("criterion-fields");
        getElement().setAttribute("role", "group");
        for (var language : Language.values()) {
            var text = new TextField(getTranslation("quality.text." + language.code()));
            text.setMaxLength(Criterion.MAXIMUM_TEXT_LENGTH);
            text.setValue(criterion.text(language));
            text.setWidthFull();
            texts.put(language, text);
            add(text);
        }
        critical.setLabel(getTranslation("quality.is-critical"));
        critical.setValue(criterion.isCritical());
        critical.addValueChangeListener(change -> weight.setEnabled(!change.getValue()));
        weight.setLabel(getTranslation("quality.weight-label"));
        weight.setMin(Criterion.LIGHTEST);
        weight.setMax(Criterion.HEAVIEST);
        weight.setStepButtonsVisible(true);
        weight.setValue(criterion.weight());
        weight.setEnabled(!criterion.isCritical());
        var line = new Div(
                critical,
                weight,
                Buttons.inRow(
                        Icon.X,
                        getTranslation("quality.remove-criterion"),
                        criterion.text(ReviewWords.language()),
                        removal));
        line.addClassName("criterion-line");
        add(line);
    }

    static Criterion empty() {
        return new Criterion(0, USUAL_WEIGHT, false, Map.of());
    }

    void focusFirst() {
        texts.values().stream().findFirst().ifPresent(TextField::focus);
    }

    Criterion criterion() {
        var written = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> written.put(language, text.getValue().strip()));
        int heavy = Optional.ofNullable(weight.getValue()).orElse(USUAL_WEIGHT);
        return new Criterion(
                0, Math.clamp(heavy, Criterion.LIGHTEST, Criterion.HEAVIEST), critical.getValue(), written);
    }
}
