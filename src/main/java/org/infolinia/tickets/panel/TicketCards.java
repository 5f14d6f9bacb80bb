package org.infolinia.tickets.panel;

import org.infolinia.tickets.Ticket;

/** Makes one feature's card. Beans of this kind are asked in their order. */
public interface TicketCards {

    /** The card, not filled yet. */
    TicketCard create(Ticket ticket);
}
