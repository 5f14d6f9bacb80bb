package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.bulk.ui.BulkDeed;

/** Links the tickets that are selected in a list to a problem. */
@SpringComponent
class LinkManyTickets implements BulkDeed {

    private final ProblemCards cards;

    LinkManyTickets(ProblemCards cards) {
        this.cards = cards;
    }

    @Override
    public Icon icon() {
        return Icon.LINK;
    }

    @Override
    public String verbKey() {
        return "tickets.problems.link-other";
    }

    @Override
    public void begin(List<Ticket> tickets, Runnable done) {
        cards.link(tickets, done);
    }
}
