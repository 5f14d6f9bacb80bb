package org.infolinia.tickets.desk;

import org.infolinia.kernel.AgentId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketNumber;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who types: drafts are an agent's own, of tickets that he works on. */
@Component
public class DraftWriter {

    private final TicketFiles tickets;
    private final Gatekeeper gatekeeper;

    DraftWriter(TicketFiles tickets, Gatekeeper gatekeeper) {
        this.tickets = tickets;
        this.gatekeeper = gatekeeper;
    }

    /** @throws AccessDeniedException when no agent is signed in */
    public AgentId me() {
        return gatekeeper
                .agent()
                .orElseThrow(() -> new AccessDeniedException("Only agents have drafts"))
                .id();
    }

    public boolean worksOn(TicketNumber ticket) {
        return tickets.find(ticket).isPresent();
    }

    /** @throws AccessDeniedException when the ticket is of a program the asker does not work for */
    public void mustWorkOn(TicketNumber ticket) {
        if (!worksOn(ticket)) {
            throw new AccessDeniedException("No such ticket to work on");
        }
    }
}
