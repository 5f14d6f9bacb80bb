package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.edits.ui.EditFields;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.views.ui.ViewForm;

/** When a rule works, on which tickets, and what it does. */
class RuleForm extends Div {

    private static final int TEXT_ROWS = 3;

    private final TextField name = new TextField();
    private final Select<Program> program = new Select<>();
    private final Checkbox on = new Checkbox();
    private final TriggerFields trigger = new TriggerFields();
    private final ViewForm conditions;
    private final NativeDetails conditionsFold;
    private final TextArea answer = new TextArea();
    private final Select<Language> language = new Select<>();
    private final TextArea note = new TextArea();
    private final EditFields fields;

    /** @param programs for which the writer may write, at least one */
    RuleForm(List<Program> programs, ViewForm conditions, EditFields fields) {
        this.conditions = conditions;
        this.fields = fields;
        addClassName("settings-form");
        name.setLabel(getTranslation("tickets.rules.name"));
        name.setMaxLength(Rule.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        program.setLabel(getTranslation("tickets.texts.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        program.setValue(programs.getFirst());
        program.setVisible(programs.size() > 1);
        on.setLabel(getTranslation("tickets.rules.is-on"));
        conditions.askConditionsAlone();
        conditionsFold = new NativeDetails(getTranslation("tickets.rules.conditions"), conditions);
        conditionsFold.addClassName("rule-conditions");
        prepareTexts();
        add(name, program, on, part("tickets.rules.when"), trigger, conditionsFold);
        add(part("tickets.rules.what"), answer, variables(), language, note, fields);
    }

    private Component part(String key) {
        return new H3(getTranslation(key));
    }

    private void prepareTexts() {
        answer.setLabel(getTranslation("tickets.rules.answer"));
        answer.setMaxLength(Rule.MAXIMUM_TEXT_LENGTH);
        answer.setMinRows(TEXT_ROWS);
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.setHelperText(getTranslation("tickets.rules.answer.hint"));
        answer.addValueChangeListener(change -> showLanguage());
        language.setLabel(getTranslation("tickets.rules.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("mail.texts.language." + each.code()));
        language.setValue(program.getValue().language());
        note.setLabel(getTranslation("tickets.rules.note"));
        note.setMaxLength(Rule.MAXIMUM_TEXT_LENGTH);
        showLanguage();
    }

    private void showLanguage() {
        language.setVisible(!answer.getValue().isBlank());
    }

    private Span variables() {
        var words = TextModule.VARIABLES.stream()
                .map(each -> "{{" + each.token() + "}} – " + getTranslation(each.messageKey()))
                .collect(Collectors.joining("; "));
        var hint = new Span(getTranslation("tickets.texts.hint") + " " + words);
        hint.addClassNames("small", "muted");
        return hint;
    }

    /** A known rule stays with its program. */
    void fill(Content rule) {
        name.setValue(rule.name());
        program.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(rule.program()))
                .findFirst()
                .ifPresent(program::setValue);
        program.setReadOnly(true);
        on.setValue(rule.isOn());
        trigger.fill(rule.trigger());
        conditions.fill(rule.conditions());
        conditionsFold.setOpen(!rule.conditions().isEmpty());
        answer.setValue(rule.answer());
        language.setValue(rule.language());
        note.setValue(rule.note());
        fields.fill(rule.plan());
    }

    void focusName() {
        name.focus();
    }

    /** Refused as the conditions are. */
    Outcome<Content> content() {
        return conditions
                .conditions()
                .map(chosen -> new Content(
                        program.getValue().id(),
                        name.getValue(),
                        on.getValue(),
                        trigger.trigger(),
                        chosen,
                        Optional.ofNullable(language.getValue()).orElse(Language.PL),
                        answer.getValue(),
                        note.getValue(),
                        fields.plan()));
    }
}
