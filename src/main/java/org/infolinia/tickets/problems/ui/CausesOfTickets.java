package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.springframework.core.annotation.Order;

/** Puts the problem that a ticket has, or may have, beside the ticket. */
@SpringComponent
@Order(5)
class CausesOfTickets implements TicketCards {

    private final ProblemCards cards;

    CausesOfTickets(ProblemCards cards) {
        this.cards = cards;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return cards.card(ticket);
    }
}
