package org.infolinia.security.competence;

import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Other languages or skills of an agent were put down. */
public record CompetenceChanged(Actor by, AgentId agent, Competence competence) implements Recorded {

    private static final String BETWEEN = ", ";

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "security.competence-changed",
                null,
                null,
                "agent:" + agent.value(),
                Map.of(
                        "languages",
                        competence.languages().stream().map(Enum::name).sorted().collect(Collectors.joining(BETWEEN)),
                        "skills",
                        competence.skills().stream().sorted().collect(Collectors.joining(BETWEEN))));
    }
}
