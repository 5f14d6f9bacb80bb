package org.infolinia.tickets.legal;

import org.infolinia.kernel.Actor;
import org.infolinia.tickets.TicketAnswered;
import org.infolinia.tickets.TicketsFiled;
import org.infolinia.tickets.book.TicketShelf;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what is plain by itself: an answer of a person that ends a ticket is the answer. What a rule sends answers nobody. */
@Component
class LegalFollower {

    private final LegalDesk desk;
    private final TicketShelf shelf;

    LegalFollower(LegalDesk desk, TicketShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    @EventListener
    void on(TicketAnswered event) {
        if (event.by().kind() == Actor.Kind.AGENT && event.ticket().state().isOver()) {
            desk.answeredAtTheEnd(event.ticket().number());
        }
    }

    @EventListener
    void on(TicketsFiled event) {
        event.tickets().stream()
                .filter(ticket -> ticket.state().isOver() && ticket.legalDueOn() != null)
                .forEach(ticket -> desk.answeredAtTheEnd(ticket.number()));
    }
}
