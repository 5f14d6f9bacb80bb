package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerRow;

/** What the participant last thought of us. */
@SpringComponent
class SurveyPanel implements ParticipantPanel {

    private final AnswerBook answers;
    private final Formats formats;

    SurveyPanel(AnswerBook answers, Formats formats) {
        this.answers = answers;
        this.formats = formats;
    }

    @Override
    public Slot slot() {
        return Place.WORK.at(70);
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var latest = answers.latestOf(participant.id());
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("follow-ups");
        latest.forEach(answer -> list.add(item(answer)));
        return Optional.of(new Card(Icon.VOICE, UI.getCurrent().getTranslation("surveys.last-answers")).with(list));
    }

    private ListItem item(AnswerRow row) {
        var line = new Span(
                AnswerGrid.score(row),
                new Span(formats.day(row.answeredAt(), UI.getCurrent().getLocale())),
                AnswerGrid.contact(row));
        line.addClassNames("follow-up-line", "small");
        var item = new ListItem(line);
        if (!row.answer().comment().isEmpty()) {
            item.add(new Paragraph(row.answer().comment()));
        }
        return item;
    }
}
