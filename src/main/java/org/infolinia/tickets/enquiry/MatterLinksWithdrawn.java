package org.infolinia.tickets.enquiry;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/** The links of what was asked by the form lead to that ticket no more. */
record MatterLinksWithdrawn(
        Actor by, ProgramId program, @Nullable ParticipantId participant, TicketNumber ticket) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "tickets.matter-links-withdrawn", program, participant, ticket.conversation(), Map.of());
    }
}
