package org.infolinia.tickets.problems.ui.pages;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.TwoLines;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.problems.LinkedTicket;
import org.infolinia.tickets.ui.parts.TicketWords;

/** A problem's tickets, the last linked first; those that are selected can be taken out. */
class ProblemTicketsCard extends Card {

    private final transient Formats formats;
    private final Grid<LinkedTicket> grid = new Grid<>();
    private final Button unlink;
    private final transient List<LinkedTicket> rows = new ArrayList<>();

    /** @param unlinked is given those that somebody wants to take out */
    ProblemTicketsCard(Formats formats, Consumer<List<TicketNumber>> unlinked) {
        super(translate("tickets.problems.tickets-column"));
        this.formats = formats;
        filling().edgeToEdge();
        addClassName("problem-tickets");
        unlink = Buttons.plain(
                Icon.X,
                "",
                () -> unlinked.accept(grid.getSelectedItems().stream()
                        .map(row -> row.ticket().number())
                        .toList()));
        unlink.addClassName("at-end");
        unlink.setVisible(false);
        withHeader(unlink);
        prepareGrid();
        with(grid);
    }

    /** Rows keep their selection, since they are known by the ticket. */
    void show(List<LinkedTicket> tickets) {
        if (!tickets.equals(rows)) {
            rows.clear();
            rows.addAll(tickets);
            grid.getDataProvider().refreshAll();
        }
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setSizeFull();
        grid.setEmptyStateComponent(new EmptyState(Icon.TICKET, getTranslation("tickets.problems.no-tickets")));
        grid.setItems(new ById(rows));
        grid.addComponentColumn(ProblemTicketsCard::number)
                .setHeader(getTranslation("tickets.list.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new TwoLines(row.ticket().subject(), whoseSince(row.ticket())))
                .setHeader(getTranslation("tickets.list.subject"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addComponentColumn(row -> TicketWords.badge(row.ticket()))
                .setHeader(getTranslation("tickets.list.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new TwoLines(row.linkedBy(), formats.moment(row.linkedAt(), getLocale())))
                .setHeader(getTranslation("tickets.problems.linked"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addSelectionListener(selected -> {
            int chosen = selected.getAllSelectedItems().size();
            unlink.setVisible(chosen > 0);
            unlink.setText(getTranslation("tickets.problems.unlink-chosen", chosen));
        });
    }

    private String whoseSince(Ticket ticket) {
        var opened = formats.moment(ticket.openedAt(), getLocale());
        var whose = TicketWords.whose(ticket);
        return whose.isEmpty() ? opened : whose + " · " + opened;
    }

    private static Component number(LinkedTicket row) {
        var link = new Anchor(
                "tickets/" + row.ticket().number(), row.ticket().number().toString());
        link.addClassName("code");
        return link;
    }

    /** A row that changed is the same row. */
    private static final class ById extends ListDataProvider<LinkedTicket> {

        ById(List<LinkedTicket> rows) {
            super(rows);
        }

        @Override
        public Object getId(LinkedTicket row) {
            return row.ticket().number();
        }
    }
}
