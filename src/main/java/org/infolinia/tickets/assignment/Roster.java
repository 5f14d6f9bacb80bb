package org.infolinia.tickets.assignment;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.competence.Competence;
import org.infolinia.security.competence.Competences;
import org.springframework.stereotype.Component;

/** The people of a program, with what they can do and whether they are there. */
@Component
class Roster {

    private final AgentDirectory agents;
    private final Competences competences;
    private final Absences absences;

    Roster(AgentDirectory agents, Competences competences, Absences absences) {
        this.agents = agents;
        this.competences = competences;
        this.absences = absences;
    }

    /** By last name. */
    List<Colleague> of(ProgramId program) {
        var members = agents.everybody().stream()
                .filter(AgentView::active)
                .filter(agent -> agent.scope().includes(program))
                .toList();
        var ids = members.stream().map(AgentView::id).toList();
        var known = competences.of(ids);
        var absent = absences.of(ids);
        return members.stream()
                .map(agent -> new Colleague(
                        agent, known.getOrDefault(agent.id(), Competence.UNKNOWN), absent.get(agent.id())))
                .toList();
    }

    Optional<Colleague> find(ProgramId program, AgentId agent) {
        return of(program).stream()
                .filter(colleague -> colleague.id().equals(agent))
                .findFirst();
    }
}
