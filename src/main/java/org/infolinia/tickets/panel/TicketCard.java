package org.infolinia.tickets.panel;

import org.infolinia.kit.Card;
import org.infolinia.tickets.Ticket;

/** A card beside a ticket that stays as long as the page is open, so that the keyboard keeps its place in it. */
public abstract class TicketCard extends Card {

    protected TicketCard(String title) {
        super(title);
    }

    /** Shows what is true of the ticket now. */
    public abstract void show(Ticket ticket);
}
