package org.infolinia.tickets.problems;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody opened or changed a problem, or decided something about its tickets. */
record ProblemSettled(Actor by, Kind kind, Problem problem, Map<String, String> details) implements Recorded {

    enum Kind {
        OPENED("tickets.problem-opened"),
        CHANGED("tickets.problem-changed"),
        SOLVED("tickets.problem-solved"),
        REOPENED("tickets.problem-reopened"),
        LINKED("tickets.problem-linked"),
        UNLINKED("tickets.problem-unlinked"),
        ANSWERED("tickets.problem-answered"),
        RESOLVED("tickets.problem-resolved");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, kind.action, problem.program(), null, problem.id().subject(), details);
    }
}
