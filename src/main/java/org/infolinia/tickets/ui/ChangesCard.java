package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.jspecify.annotations.Nullable;

/** Who changed which property from what to what, newest first. */
class ChangesCard extends Card {

    private final List<AgentView> colleagues;
    private final Formats formats;
    private final Locale locale;

    ChangesCard(List<TicketChange> changes, List<AgentView> colleagues, Formats formats, Locale locale) {
        super(translate("tickets.changes"));
        this.colleagues = colleagues;
        this.formats = formats;
        this.locale = locale;
        if (changes.isEmpty()) {
            var nothing = new Paragraph(getTranslation("tickets.changes.none"));
            nothing.addClassNames("small", "quiet");
            with(nothing);
        } else {
            var list = new UnorderedList();
            list.addClassName("changes");
            changes.forEach(change -> list.add(line(change)));
            with(list);
        }
    }

    private ListItem line(TicketChange change) {
        var moment = new Span(moment(change));
        moment.addClassName("quiet");
        return new ListItem(moment, sentence(change));
    }

    private Component sentence(TicketChange change) {
        return new Span(getTranslation(
                "tickets.change",
                change.actorName(),
                getTranslation("tickets.field." + change.field()),
                words(change.field(), change.before()),
                words(change.field(), change.after())));
    }

    private String words(Field field, @Nullable String value) {
        if (value == null) {
            return getTranslation("tickets.nothing");
        }
        return switch (field) {
            case STATE -> getTranslation("tickets.state." + value);
            case PRIORITY -> getTranslation("tickets.priority." + value);
            case KIND -> getTranslation("tickets.kind." + value);
            case TOPIC -> getTranslation("tickets.topic." + value);
            case OWNER -> nameOf(value);
            case QUEUE, PARTICIPANT -> value;
        };
    }

    private String nameOf(String agentId) {
        return colleagues.stream()
                .filter(agent -> Long.toString(agent.id().value()).equals(agentId))
                .map(agent -> agent.name().full())
                .findFirst()
                .orElse(agentId);
    }

    /** The time for today, the day for earlier. */
    private String moment(TicketChange change) {
        var day = LocalDate.ofInstant(change.at(), formats.zone());
        return day.equals(formats.today()) ? formats.time(change.at(), locale) : formats.day(day, locale);
    }
}
