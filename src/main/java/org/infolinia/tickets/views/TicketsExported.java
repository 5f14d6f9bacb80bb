package org.infolinia.tickets.views;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody takes the tickets of a view out of the house as a file. */
public record TicketsExported(Actor by, String view, ExportFormat format) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "tickets.exported", null, null, "ticket-view:" + view, Map.of("format", format.name()));
    }
}
