package org.infolinia.tickets.asides.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.springframework.core.annotation.Order;

/** Makes the card of a ticket's asides. */
@SpringComponent
@Order(20)
class AsideCards implements TicketCards {

    private final AsideRoom room;

    AsideCards(AsideRoom room) {
        this.room = room;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new AsidesCard(ticket, room);
    }
}
