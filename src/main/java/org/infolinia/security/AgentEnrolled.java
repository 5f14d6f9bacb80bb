package org.infolinia.security;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A new agent may sign in. */
public record AgentEnrolled(Actor by, AgentId agent, String login, Role role) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "security.agent-enrolled",
                null,
                null,
                "agent:" + agent.value(),
                Map.of("login", login, "role", role.name()));
    }
}
