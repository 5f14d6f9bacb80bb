package org.infolinia.tickets.effort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.effort.TimeDesk;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.springframework.core.annotation.Order;

/** Makes the card of the time that was spent on a ticket. */
@SpringComponent
@Order(40)
class TimeCards implements TicketCards {

    private final TimeDesk desk;
    private final Formats formats;

    TimeCards(TimeDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new TimeCard(ticket.number(), desk, formats);
    }
}
