package org.infolinia.tickets.macros.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.tickets.edits.ui.EditFields;
import org.infolinia.tickets.macros.Macro;
import org.infolinia.tickets.macros.Macro.Content;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.settings.ui.PreviewedForm;
import org.infolinia.tickets.texts.ui.VariablesHint;
import org.jspecify.annotations.Nullable;

/** What a macro does and whose it is. */
class MacroForm extends PreviewedForm<Content> {

    private static final int ANSWER_ROWS = 5;
    private static final Belonging MINE = new Belonging(true, null);
    private static final Belonging EVERYBODYS = new Belonging(false, null);

    private final EditFields fields;
    private final Select<Belonging> belonging = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Select<Next> next = new Select<>();
    private final TextField name = new TextField();
    private final TextArea answer = new TextArea();

    /** @param program null when it is the writer's own, or everybody's */
    private record Belonging(boolean isPersonal, @Nullable Program program) {}

    /**
     * @param shareable programs for which the writer may write
     * @param isForEverybody whether he may write for every program
     * @param first in whose language one writes at first
     */
    MacroForm(EditFields fields, List<Program> shareable, boolean isForEverybody, Optional<Program> first) {
        this.fields = fields;
        addClassName("settings-form");
        offerBelongings(shareable, isForEverybody);
        language.setLabel(getTranslation("tickets.texts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("mail.texts.language." + each.code()));
        language.setValue(first.map(Program::language).orElse(Language.PL));
        next.setLabel(getTranslation("tickets.macros.next"));
        next.setItems(Next.values());
        next.setItemLabelGenerator(each -> getTranslation("tickets.macros.next." + each));
        next.setValue(Next.STAY);
        name.setLabel(getTranslation("tickets.macros.name"));
        name.setMaxLength(Macro.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        answer.setLabel(getTranslation("tickets.macros.answer"));
        answer.setMaxLength(Macro.MAXIMUM_ANSWER_LENGTH);
        answer.setMinRows(ANSWER_ROWS);
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        add(name, belonging, answer, new VariablesHint(), language, fields, next);
    }

    private void offerBelongings(List<Program> shareable, boolean isForEverybody) {
        var offered = new ArrayList<>(List.of(MINE));
        shareable.forEach(program -> offered.add(new Belonging(false, program)));
        if (isForEverybody) {
            offered.add(EVERYBODYS);
        }
        belonging.setLabel(getTranslation("tickets.macros.belongs"));
        belonging.setItems(offered);
        belonging.setItemLabelGenerator(each -> {
            if (each.program() != null) {
                return each.program().name();
            }
            return getTranslation(each.isPersonal() ? "tickets.macros.mine" : "tickets.texts.everybody");
        });
        belonging.setValue(MINE);
    }

    void fill(Content content) {
        belonging.setValue(belonging
                .getListDataView()
                .getItems()
                .filter(each -> each.isPersonal() == content.isPersonal()
                        && Objects.equals(
                                each.program() == null ? null : each.program().id(), content.program()))
                .findFirst()
                .orElse(MINE));
        language.setValue(content.language());
        name.setValue(content.name());
        answer.setValue(content.answer());
        fields.fill(content.plan());
        next.setValue(content.next());
    }

    @Override
    protected void onWriting(Runnable written) {
        answer.addValueChangeListener(change -> written.run());
        language.addValueChangeListener(change -> written.run());
        belonging.addValueChangeListener(change -> written.run());
        next.addValueChangeListener(change -> written.run());
        fields.onChoice(written);
    }

    @Override
    protected void focusName() {
        name.focus();
    }

    @Override
    protected Content content() {
        var whose = Optional.ofNullable(belonging.getValue()).orElse(MINE);
        return new Content(
                whose.isPersonal(),
                whose.program() == null ? null : whose.program().id(),
                name.getValue(),
                Optional.ofNullable(language.getValue()).orElse(Language.PL),
                answer.getValue(),
                fields.plan(),
                Optional.ofNullable(next.getValue()).orElse(Next.STAY));
    }
}
