package org.infolinia.scripts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Objects;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;

/** A rule: which variable, how it is compared and with what, and where one goes when it holds. */
class RuleRow extends Div {

    private static final int MAXIMUM_VALUE_LENGTH = 200;

    private final ComboBox<String> variable = new ComboBox<>();
    private final Select<Comparison> comparison = new Select<>();
    private final TextField value = new TextField();
    private final WayBox next;

    RuleRow(Rule rule, FormContext context, Runnable onChange) {
        addClassName("rule-row");
        variable.setLabel(getTranslation("scripts.edit.rule.variable"));
        var known = new ArrayList<>(context.variables());
        if (!known.contains(rule.variable())) {
            known.add(rule.variable());
        }
        variable.setItems(known);
        variable.setItemLabelGenerator(
                name -> VariableWords.of(name, context.content(), context.language(), this::getTranslation));
        variable.setValue(rule.variable());
        variable.addValueChangeListener(change -> onChange.run());
        comparison.setLabel(getTranslation("scripts.edit.rule.comparison"));
        comparison.setItems(Comparison.values());
        comparison.setItemLabelGenerator(each -> getTranslation("scripts.comparison." + each.name()));
        comparison.setValue(rule.comparison());
        value.setLabel(getTranslation("scripts.edit.rule.value"));
        value.setMaxLength(MAXIMUM_VALUE_LENGTH);
        value.setValueChangeMode(ValueChangeMode.LAZY);
        value.setValue(Objects.requireNonNullElse(rule.value(), ""));
        value.setVisible(rule.comparison() != Comparison.PRESENT);
        value.addValueChangeListener(change -> onChange.run());
        comparison.addValueChangeListener(change -> {
            value.setVisible(change.getValue() != Comparison.PRESENT);
            onChange.run();
        });
        next = new WayBox(
                getTranslation("scripts.edit.next"), rule.next(), context.content(), context.language(), onChange);
        add(variable, comparison, value, next);
    }

    Rule rule() {
        var compared = comparison.getValue();
        return new Rule(
                Objects.requireNonNullElse(variable.getValue(), ""),
                compared,
                compared == Comparison.PRESENT || value.isEmpty() ? null : value.getValue(),
                next.getValue());
    }
}
