package org.infolinia.calls.cases;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/** A ticket was opened or added to in a call. */
public record TicketLinkedToCall(
        Actor by, ProgramId program, @Nullable ParticipantId participant, CaseReference call, TicketNumber ticket)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "calls.ticket-linked", program, participant, call.toString(), Map.of("ticket", ticket.toString()));
    }
}
