package org.infolinia.tickets.bulk;

import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody decided about many tickets at once, or went on with it, or took it back. */
record BulkSettled(Actor by, Kind kind, Bulk bulk) implements Recorded {

    enum Kind {
        OPENED("tickets.bulk-opened"),
        GONE_ON("tickets.bulk-gone-on"),
        UNDONE("tickets.bulk-undone");

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
                null,
                null,
                "bulk:" + bulk.id().value(),
                Map.of(
                        "tickets",
                        Integer.toString(bulk.sums().all()),
                        "edits",
                        bulk.edits().stream().map(Object::toString).collect(Collectors.joining("; "))));
    }
}
