package org.infolinia.tickets.checklists.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.infolinia.tickets.ui.parts.Collisions;
import org.springframework.core.annotation.Order;

/** Makes the card of what is to be done on a ticket. */
@SpringComponent
@Order(10)
class ChecklistCards implements TicketCards {

    private final ChecklistDesk desk;
    private final Formats formats;
    private final Collisions collisions;

    ChecklistCards(ChecklistDesk desk, Formats formats, Collisions collisions) {
        this.desk = desk;
        this.formats = formats;
        this.collisions = collisions;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new ChecklistCard(ticket.number(), desk, formats, collisions);
    }
}
