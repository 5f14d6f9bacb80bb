package org.infolinia.surveys.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.AnswerRow;
import org.infolinia.surveys.definition.SurveyKind;

/** The answers behind a number, newest first. */
class AnswerGrid extends Grid<AnswerRow> {

    private static final List<Icon> FACES = List.of(Icon.F1, Icon.F2, Icon.F3, Icon.F4, Icon.F5);

    AnswerGrid(AnswerBook answers, AnswerFilter filter, Formats formats) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSizeFull();
        addComponentColumn(AnswerGrid::score)
                .setHeader(getTranslation("surveys.score"))
                .setWidth("72px")
                .setFlexGrow(0);
        addColumn(row -> formats.moment(row.answeredAt(), getLocale()))
                .setHeader(getTranslation("surveys.when"))
                .setWidth("150px")
                .setFlexGrow(0);
        addComponentColumn(this::words).setHeader(getTranslation("surveys.comment"));
        addComponentColumn(AnswerGrid::contact)
                .setHeader(getTranslation("surveys.contact"))
                .setWidth("120px")
                .setFlexGrow(0);
        setItems(query -> answers.rows(filter, query.getOffset(), query.getLimit()).stream());
        setEmptyStateText(getTranslation("surveys.no-answers"));
    }

    static Component score(AnswerRow row) {
        var number = new Span(Integer.toString(row.answer().score()));
        var score = row.kind() == SurveyKind.AFTER_CONTACT
                ? new Span(FACES.get(row.answer().score() - 1).create(), number)
                : new Span(number, new Span("/ " + row.kind().best()));
        score.addClassName("survey-score");
        return score;
    }

    /** A ticket or a call opens; anything else is only named. */
    static Component contact(AnswerRow row) {
        var participant = row.participant();
        var parts = row.contact().split(":", 2);
        return switch (parts[0]) {
            case "ticket" -> new Anchor("tickets/INF-" + parts[1], "INF-" + parts[1]);
            case "call" -> new Anchor("calls/" + parts[1], translate("surveys.contact.call", parts[1]));
            default -> participant == null ? new Span(translate("surveys.client")) : participant(participant);
        };
    }

    static Component participant(ParticipantId participant) {
        return new Anchor("participants/" + participant.value(), translate("surveys.participant"));
    }

    /** How the answer came about, where it matters. */
    static Component marks(AnswerRow row) {
        var marks = new Span();
        marks.addClassNames("follow-up-line", "tiny");
        var machine = row.machine();
        if (row.isReadOut()) {
            marks.add(new Badge(Icon.PHONE, translate("surveys.read-out.badge"), Tone.NEUTRAL));
        }
        if (machine != null) {
            marks.add(new Badge(Icon.ALERT, translate(machine.messageKey()), Tone.WARN));
        }
        return marks;
    }

    private Component words(AnswerRow row) {
        var words = new Span(row.answer().comment());
        var aspects = new Span(row.answer().aspects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(aspect -> getTranslation(aspect.getKey().messageKey()) + " " + aspect.getValue())
                .collect(Collectors.joining(" · ")));
        aspects.addClassNames("tiny", "quiet");
        var both = new Span(words, aspects, marks(row));
        both.addClassName("survey-words");
        return both;
    }
}
