package org.infolinia.tickets.enquiry;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;
import org.infolinia.tickets.Ticket;

/** Whoever asked by the form has had another link to his matter sent to his address. */
record MatterLinkRenewed(Ticket ticket) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                Actor.participant(),
                "tickets.matter-link-renewed",
                ticket.program(),
                ticket.participant(),
                ticket.number().conversation(),
                Map.of());
    }
}
