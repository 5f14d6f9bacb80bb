package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.tickets.settings.ui.PreviewedForm;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModule.Content;

/** What a text module says, in which language, and to whom it belongs. */
class TextModuleForm extends PreviewedForm<Content> {

    private static final int BODY_ROWS = 8;

    private final transient List<Program> programs;
    private final Select<Program> program = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextField name = new TextField();
    private final TextField keywords = new TextField();
    private final TextArea body = new TextArea();

    /**
     * @param programs for which the writer may write
     * @param mayShare whether he may write for every program
     */
    TextModuleForm(List<Program> programs, boolean mayShare) {
        this.programs = programs;
        addClassName("settings-form");
        prepareChoices(mayShare);
        name.setLabel(getTranslation("tickets.texts.name"));
        name.setMaxLength(TextModule.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        keywords.setLabel(getTranslation("tickets.texts.keywords"));
        keywords.setMaxLength(TextModule.MAXIMUM_KEYWORDS_LENGTH);
        body.setLabel(getTranslation("tickets.texts.body"));
        body.setMaxLength(TextModule.MAXIMUM_BODY_LENGTH);
        body.setMinRows(BODY_ROWS);
        body.setRequiredIndicatorVisible(true);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        add(program, language, name, keywords, body, new VariablesHint());
    }

    private void prepareChoices(boolean mayShare) {
        var everybody = getTranslation("tickets.texts.everybody");
        program.setLabel(getTranslation("tickets.texts.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(each -> each == null ? everybody : each.name());
        program.setEmptySelectionAllowed(mayShare);
        program.setEmptySelectionCaption(everybody);
        language.setLabel(getTranslation("tickets.texts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("mail.texts.language." + each.code()));
        programs.stream().findFirst().ifPresent(first -> {
            program.setValue(first);
            language.setValue(first.language());
        });
    }

    void fill(Content content) {
        program.setValue(programs.stream()
                .filter(each -> each.id().equals(content.program()))
                .findFirst()
                .orElse(null));
        language.setValue(content.language());
        name.setValue(content.name());
        keywords.setValue(content.keywords());
        body.setValue(content.body());
    }

    @Override
    protected void onWriting(Runnable written) {
        body.addValueChangeListener(change -> written.run());
        language.addValueChangeListener(change -> written.run());
        program.addValueChangeListener(change -> written.run());
    }

    @Override
    protected void focusName() {
        name.focus();
    }

    @Override
    protected Content content() {
        return new Content(
                Optional.ofNullable(program.getValue()).map(Program::id).orElse(null),
                Optional.ofNullable(language.getValue()).orElse(Language.PL),
                name.getValue(),
                keywords.getValue(),
                body.getValue());
    }

    /** The name of the program it belongs to, or of the first when it belongs to every one. */
    String programName() {
        return Optional.ofNullable(program.getValue())
                .or(() -> programs.stream().findFirst())
                .map(Program::name)
                .orElse("");
    }
}
