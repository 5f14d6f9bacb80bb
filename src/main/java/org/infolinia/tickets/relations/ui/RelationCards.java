package org.infolinia.tickets.relations.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.infolinia.tickets.relations.RelationDesk;
import org.springframework.core.annotation.Order;

/** Makes the card of a ticket's links, and asks about what is still open below it. */
@SpringComponent
@Order(30)
public class RelationCards implements TicketCards {

    private final RelationDesk desk;

    RelationCards(RelationDesk desk) {
        this.desk = desk;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new RelationsCard(ticket.number(), desk);
    }

    /**
     * Ends a ticket, at once when nothing below it is open, and else when the agent wants it all the same.
     *
     * @param end ends it
     * @param leave called when he does not want it
     */
    public void askBeforeEnd(Ticket ticket, State as, Runnable end, Runnable leave) {
        var children = desk.openChildren(ticket.number());
        if (children.isEmpty() || ticket.state().isOver()) {
            end.run();
        } else {
            new OpenChildrenDialog(ticket.number(), as, children, end, leave).open();
        }
    }
}
