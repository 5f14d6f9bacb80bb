package org.infolinia.tickets.views;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;
import org.infolinia.tickets.views.TicketView.Stored;

/** A view is new, another, or gone. */
public record ViewsChanged(Actor by, Kind kind, Stored view) implements Recorded {

    /** What was done to it. */
    public enum Kind {
        ADDED("tickets.view-added"),
        CHANGED("tickets.view-changed"),
        REMOVED("tickets.view-removed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                kind.action,
                view.program(),
                null,
                "ticket-view:" + view.id(),
                Map.of("name", view.name(), "definition", ViewJson.written(view.definition())));
    }
}
