package org.infolinia.tickets.texts;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A text module is new, says something else, or is gone. */
record TextModulesChanged(Actor by, Kind kind, TextModule module) implements Recorded {

    /** What was done to it. */
    enum Kind {
        ADDED("tickets.text-added"),
        CHANGED("tickets.text-changed"),
        REMOVED("tickets.text-removed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        var content = module.content();
        return new AuditFacts(
                by,
                kind.action,
                content.program(),
                null,
                "text-module:" + module.id(),
                Map.of("name", content.name(), "language", content.language().name(), "body", content.body()));
    }
}
