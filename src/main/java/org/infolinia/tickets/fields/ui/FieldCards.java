package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.infolinia.tickets.ui.parts.Collisions;
import org.springframework.core.annotation.Order;

/** Makes the card of what a program wants to know of a ticket. */
@SpringComponent
@Order(5)
class FieldCards implements TicketCards {

    private final TicketFields fields;
    private final FieldWords words;
    private final Collisions collisions;

    FieldCards(TicketFields fields, FieldWords words, Collisions collisions) {
        this.fields = fields;
        this.words = words;
        this.collisions = collisions;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new FieldsCard(ticket.number(), fields, words, collisions);
    }
}
