package org.infolinia.tickets.assignment;

import java.time.LocalDate;
import org.infolinia.kernel.AgentId;
import org.infolinia.security.AgentView;
import org.infolinia.security.competence.Competence;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a program.
 *
 * @param absentUntil the last day on which he gets no tickets, or null while he is there
 */
public record Colleague(
        AgentView agent, Competence competence, @Nullable LocalDate absentUntil) {

    public AgentId id() {
        return agent.id();
    }
}
