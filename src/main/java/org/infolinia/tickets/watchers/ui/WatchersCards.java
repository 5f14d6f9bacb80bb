package org.infolinia.tickets.watchers.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.alerts.OwnerDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.infolinia.tickets.watchers.WatchDesk;
import org.springframework.core.annotation.Order;

/** Makes the card of those who watch a ticket. */
@SpringComponent
@Order(50)
class WatchersCards implements TicketCards {

    private final WatchDesk desk;
    private final OwnerDesk owners;
    private final TicketFiles files;
    private final Gatekeeper gatekeeper;

    WatchersCards(WatchDesk desk, OwnerDesk owners, TicketFiles files, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.owners = owners;
        this.files = files;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public TicketCard create(Ticket ticket) {
        return new WatchersCard(
                ticket,
                desk,
                owners,
                files.colleagues(ticket.program()),
                gatekeeper.agent().orElseThrow().id());
    }
}
