package org.infolinia.security.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.security.AgentView;
import org.infolinia.security.competence.Competence;
import org.infolinia.security.competence.Competences;

/** Asks which languages an agent answers in and what else he knows. */
class CompetenceDialog extends Dialog {

    private static final int MAXIMUM_TYPED = Competence.MAXIMUM_SKILLS * (Competence.MAXIMUM_SKILL_LENGTH + 2);

    private final transient AgentView agent;
    private final transient Competences competences;
    private final transient Runnable afterwards;
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final TextField skills = new TextField();

    CompetenceDialog(AgentView agent, Competences competences, Runnable afterwards) {
        this.agent = agent;
        this.competences = competences;
        this.afterwards = afterwards;
        var known = competences.of(agent.id());
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("agents.competence.title", agent.name().full()));
        languages.setLabel(getTranslation("agents.competence.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(language -> language.locale().getDisplayLanguage(getLocale()));
        languages.setValue(known.languages());
        skills.setLabel(getTranslation("agents.competence.skills"));
        skills.setHelperText(getTranslation("agents.competence.skills.hint"));
        skills.setMaxLength(MAXIMUM_TYPED);
        skills.setValue(known.skills().stream().sorted().collect(Collectors.joining(", ")));
        var form = new Div(new Paragraph(getTranslation("agents.competence.why")), languages, skills);
        form.addClassName("settings-form");
        add(form);
        var save = Buttons.primary(Icon.CHECK, getTranslation("agents.contacts.save"), Chord.SUBMIT, this::save);
        save.addClassName("confirm");
        getFooter()
                .add(Buttons.plain(Icon.X, getTranslation("agents.contacts.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> languages.getElement().callJsFunction("focus"));
    }

    private void save() {
        var competence = new Competence(languages.getValue(), Competence.skillsIn(skills.getValue()));
        switch (competences.put(agent.id(), competence)) {
            case Done<Competence> done -> {
                close();
                afterwards.run();
            }
            case Refused<Competence>(var refusal) -> {
                skills.setErrorMessage(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
                skills.setInvalid(true);
                skills.focus();
            }
        }
    }
}
