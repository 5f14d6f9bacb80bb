package org.infolinia.tickets.assignment;

import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;

/**
 * Who gets or takes the tickets of a queue.
 *
 * @param queue its key
 * @param team who takes part; empty for everybody of the program
 * @param skills that one must have, in lower case
 */
public record QueueAssignment(
        ProgramId program, String queue, AssignmentRule rule, Set<AgentId> team, Set<String> skills) {

    /** What holds where nothing is settled. */
    static QueueAssignment usual(ProgramId program, String queue) {
        return new QueueAssignment(program, queue, AssignmentRule.MANUAL, Set.of(), Set.of());
    }

    public QueueAssignment {
        team = Set.copyOf(team);
        skills = Set.copyOf(skills);
    }

    public boolean isAutomatic() {
        return rule != AssignmentRule.MANUAL;
    }

    boolean isOpenTo(AgentId agent) {
        return team.isEmpty() || team.contains(agent);
    }
}
