package org.infolinia.tickets.assignment;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * Tickets find who works on them in another way from now on.
 *
 * @param subject such as {@code queue:points} or {@code agent:7}
 */
public record AssignmentSettled(Actor by, ProgramId program, Kind kind, String subject, Map<String, String> details)
        implements Recorded {

    /** What was settled. */
    public enum Kind {
        QUEUE("tickets.assignment-settled"),
        HAND_LIMIT("tickets.hand-limit-settled"),
        ABSENCE("tickets.absence-settled");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    public AssignmentSettled {
        details = Map.copyOf(details);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, kind.action, program, null, subject, details);
    }
}
