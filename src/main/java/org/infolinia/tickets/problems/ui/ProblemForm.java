package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Problem.Content;

/** What people write of a problem. */
class ProblemForm extends Div {

    private static final int CAUSE_ROWS = 4;
    private static final int WORKAROUND_ROWS = 2;

    private final Select<Program> program = new Select<>();
    private final TextField name = new TextField();
    private final TextArea cause = new TextArea();
    private final Map<Language, TextArea> workarounds = new EnumMap<>(Language.class);
    private final Select<AgentView> owner = new Select<>();

    /**
     * @param programs of which one is chosen; where there is one alone, nothing is asked
     * @param colleagues who may look after a problem of a program
     */
    ProblemForm(List<Program> programs, Function<Program, List<AgentView>> colleagues) {
        addClassName("settings-form");
        program.setLabel(getTranslation("tickets.problems.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        program.setVisible(programs.size() > 1);
        program.addValueChangeListener(change -> owner.setItems(colleagues.apply(change.getValue())));
        name.setLabel(getTranslation("tickets.problems.name"));
        name.setMaxLength(Problem.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        cause.setLabel(getTranslation("tickets.problems.cause"));
        cause.setMaxLength(Problem.MAXIMUM_TEXT_LENGTH);
        cause.setMinRows(CAUSE_ROWS);
        owner.setLabel(getTranslation("tickets.problems.owner"));
        owner.setItemLabelGenerator(agent -> agent == null
                ? getTranslation("tickets.problems.nobody")
                : agent.name().full());
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(getTranslation("tickets.problems.nobody"));
        add(program, name, cause);
        for (var language : Language.values()) {
            add(workaround(language));
        }
        add(owner);
        programs.stream().findFirst().ifPresent(program::setValue);
    }

    private TextArea workaround(Language language) {
        var area = new TextArea(getTranslation(
                "tickets.problems.workaround-in", getTranslation("mail.texts.language." + language.code())));
        area.setMaxLength(Problem.MAXIMUM_TEXT_LENGTH);
        area.setMinRows(WORKAROUND_ROWS);
        workarounds.put(language, area);
        return area;
    }

    void fill(Content content) {
        name.setValue(content.name());
        cause.setValue(content.cause());
        workarounds.forEach(
                (language, area) -> area.setValue(content.workarounds().getOrDefault(language, "")));
        owner.getListDataView()
                .getItems()
                .filter(agent -> agent.id().equals(content.owner()))
                .findFirst()
                .ifPresent(owner::setValue);
    }

    void focusName() {
        name.focus();
    }

    Optional<Program> program() {
        return Optional.ofNullable(program.getValue());
    }

    Content content() {
        var written = new EnumMap<Language, String>(Language.class);
        workarounds.forEach((language, area) -> written.put(language, area.getValue()));
        return new Content(
                name.getValue(),
                cause.getValue(),
                written,
                Optional.ofNullable(owner.getValue()).map(AgentView::id).orElse(null));
    }
}
