package org.infolinia.tickets.macros;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A macro is new, does something else, or is gone. */
record MacrosChanged(Actor by, Kind kind, Macro macro) implements Recorded {

    /** What was done to it. */
    enum Kind {
        ADDED("tickets.macro-added"),
        CHANGED("tickets.macro-changed"),
        REMOVED("tickets.macro-removed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        var content = macro.content();
        return new AuditFacts(
                by,
                kind.action,
                content.program(),
                null,
                "macro:" + macro.id(),
                Map.of(
                        "name",
                        content.name(),
                        "answer",
                        content.answer(),
                        "plan",
                        MacroRows.written(content.plan()),
                        "next",
                        content.next().name()));
    }
}
