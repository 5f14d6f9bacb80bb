package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.participants.identification.IdentityQuestion;
import org.infolinia.participants.identification.TextMessages;
import org.infolinia.programs.LevelDesk;
import org.infolinia.programs.ProgramSelection;

/** How well a caller must be identified for what in the programs in view, and by which means; administrators settle it. */
@Route("identification")
@Menu(order = 240, icon = "SHIELD", title = "participants.levels.menu")
@RolesAllowed("ADMINISTRATOR")
class IdentificationSettingsView extends Div implements HasDynamicTitle {

    IdentificationSettingsView(LevelDesk desk, TextMessages texts, ProgramSelection selection) {
        addClassNames("page", "identification-settings");
        var list = new Div();
        list.addClassName("stack");
        var programs = selection.inView();
        programs.forEach(program -> list.add(new LevelsCard(program, desk)));
        if (programs.isEmpty()) {
            list.add(new Card(getPageTitle())
                    .with(new EmptyState(Icon.SHIELD, getTranslation("participants.levels.no-program"))));
        }
        list.add(means(texts));
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("participants.levels.title");
    }

    private Card means(TextMessages texts) {
        var questions = new UnorderedList();
        for (var question : IdentityQuestion.values()) {
            questions.add(new ListItem(getTranslation(
                    "participants.questions.public." + question.isPubliclyKnown(),
                    getTranslation("participants.question." + question.name()))));
        }
        var card = new Card(Icon.QUESTION, getTranslation("participants.levels.questions"))
                .with(questions, words("participants.levels.questions-rule"), words("participants.levels.limits"));
        return texts.areReallySent()
                ? card
                : card.with(new Banner(Icon.INFO, getTranslation("participants.code.not-sent"), Tone.WARN));
    }

    private Component words(String key) {
        var words = new Paragraph(new Span(getTranslation(key)));
        words.addClassNames("small", "muted");
        return words;
    }
}
