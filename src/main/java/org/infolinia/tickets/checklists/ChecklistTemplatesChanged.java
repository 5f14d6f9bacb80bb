package org.infolinia.tickets.checklists;

import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;

/** A checklist for new tickets is new, says something else, or is gone. */
record ChecklistTemplatesChanged(Actor by, Kind kind, ChecklistTemplate template) implements Recorded {

    private static final String EVERY_TOPIC = "-";

    /** What was done to it. */
    enum Kind {
        ADDED("tickets.checklist-added"),
        CHANGED("tickets.checklist-changed"),
        REMOVED("tickets.checklist-removed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        var content = template.content();
        var topic = content.topic();
        return new AuditFacts(
                by,
                kind.action,
                template.program(),
                null,
                "checklist:" + template.id(),
                Map.of(
                        "name",
                        content.name(),
                        "topic",
                        topic == null ? EVERY_TOPIC : topic.name(),
                        "items",
                        content.entries().stream().map(Entry::toString).collect(Collectors.joining("; "))));
    }
}
