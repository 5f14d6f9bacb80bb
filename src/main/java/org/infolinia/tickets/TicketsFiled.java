package org.infolinia.tickets;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Tickets that were worked on elsewhere have been taken over. */
public record TicketsFiled(Actor by, ProgramId program, List<Ticket> tickets) implements Recorded {

    public TicketsFiled {
        tickets = List.copyOf(tickets);
    }

    public List<TicketNumber> numbers() {
        return tickets.stream().map(Ticket::number).toList();
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.filed",
                program,
                null,
                "program:" + program.value(),
                Map.of("tickets", Integer.toString(tickets.size())));
    }
}
