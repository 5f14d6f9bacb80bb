package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.ui.parts.TicketWords;

/** A participant's open tickets with the law's dates. */
@SpringComponent
class TicketPanel implements ParticipantPanel {

    private final TicketFiles files;
    private final Formats formats;

    TicketPanel(TicketFiles files, Formats formats) {
        this.files = files;
        this.formats = formats;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(20);
    }

    @Override
    public Permission permission() {
        return Permission.WORK_TICKETS;
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var all = files.of(participant.id());
        var open = all.stream().filter(ticket -> !ticket.state().isOver()).toList();
        var card =
                new Card(Icon.TICKET, translate("tickets.panel")).edgeToEdge().withHeader(count(open.size()));
        card.with(open.isEmpty() ? new EmptyState(Icon.CHECK_C, translate("tickets.panel.none")) : rows(open));
        if (all.size() > open.size()) {
            card.with(over(all.size() - open.size()));
        }
        return Optional.of(card);
    }

    private Component rows(List<Ticket> tickets) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        tickets.forEach(ticket -> rows.add(new ListItem(row(ticket))));
        return rows;
    }

    private Component row(Ticket ticket) {
        var number = new Span(ticket.number().toString());
        number.addClassName("code");
        var subject = new Span(ticket.subject());
        subject.addClassName("truncated");
        var locale = UI.getCurrent().getLocale();
        var row = new Anchor(
                "tickets/" + ticket.number(),
                number,
                new DueBadge(ticket, formats, locale),
                subject,
                TicketWords.badge(ticket.state()));
        row.addClassNames("row", "ticket-row");
        return row;
    }

    private static Component count(int tickets) {
        var count = new Span(Integer.toString(tickets));
        count.addClassName("count");
        return count;
    }

    private static Component over(int tickets) {
        var words = new Span(translate("tickets.panel.over", tickets));
        words.addClassNames("row", "quiet");
        return words;
    }
}
