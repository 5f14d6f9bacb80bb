package org.infolinia.tickets.legal.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.legal.LegalDesk;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.springframework.core.annotation.Order;

/** Makes the card of the law's clock. */
@SpringComponent
@Order(1)
class LegalCards implements TicketCards {

    private final LegalDesk desk;
    private final Formats formats;

    LegalCards(LegalDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new LegalCard(ticket.number(), desk, formats);
    }
}
