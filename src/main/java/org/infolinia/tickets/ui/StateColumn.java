package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.links.ui.MergedCards;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.infolinia.tickets.sla.SlaBoard;

/** How a ticket stands, what belongs to it, and what it was. */
@SpringComponent
class StateColumn {

    private final TicketFiles files;
    private final SlaBoard board;
    private final MergedCards mergedCards;
    private final List<TicketCards> cards;
    private final ChangeWords changeWords;
    private final Formats formats;

    StateColumn(
            TicketFiles files,
            SlaBoard board,
            MergedCards mergedCards,
            List<TicketCards> cards,
            ChangeWords changeWords,
            Formats formats) {
        this.files = files;
        this.board = board;
        this.mergedCards = mergedCards;
        this.cards = cards;
        this.changeWords = changeWords;
        this.formats = formats;
    }

    /**
     * What the clocks say and what was merged into it.
     *
     * @param unmerged called when a ticket was taken out of this one
     */
    List<Component> of(Ticket ticket, Runnable unmerged) {
        var clocks = new ClocksCard(ticket, board.of(ticket), formats, locale());
        return Stream.concat(Stream.<Component>of(clocks), mergedCards.of(ticket, unmerged).stream())
                .toList();
    }

    /** What features have put beside it; these stay as long as the page is open. */
    List<TicketCard> cards(Ticket ticket) {
        return cards.stream().map(each -> each.create(ticket)).toList();
    }

    /** Who changed what. */
    ChangesCard changes(Ticket ticket) {
        return new ChangesCard(
                ticket.program(), newer -> files.changes(ticket.number(), newer), changeWords, formats, locale());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
