package org.infolinia.tickets.sla;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A program promises something else of its tickets from now on.
 *
 * @param policy name of the policy that is new, changed, moved or gone
 */
public record SlaPoliciesChanged(Actor by, ProgramId program, Kind kind, String policy, Map<String, String> details)
        implements Recorded {

    /** What was done to the policy. */
    public enum Kind {
        ADDED("tickets.sla-added"),
        CHANGED("tickets.sla-changed"),
        MOVED("tickets.sla-moved"),
        REMOVED("tickets.sla-removed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    public SlaPoliciesChanged {
        details = Map.copyOf(details);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, kind.action, program, null, "sla:" + policy, details);
    }
}
