package org.infolinia.tickets.api;

import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program's system may write tickets from now on, or no more. */
record ApiKeyChanged(Actor by, Change change, ProgramId program, long key, String name) implements Recorded {

    enum Change {
        MADE,
        REVOKED
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.api-key-" + change.name().toLowerCase(Locale.ROOT),
                program,
                null,
                "ticket-api-key:" + key,
                Map.of("name", name));
    }
}
