package org.infolinia.surveys.client;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody of a program's client was entered, was taken out, or has objected. */
public record ClientContactChanged(Actor by, ProgramId program, long client, Change change) implements Recorded {

    /** What happened. */
    public enum Change {
        ADDED("surveys.client-added"),
        REMOVED("surveys.client-removed"),
        OBJECTED("surveys.client-objected");

        private final String action;

        Change(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                change.action,
                program,
                null,
                "program:" + program.value(),
                Map.of("client", Long.toString(client)));
    }
}
