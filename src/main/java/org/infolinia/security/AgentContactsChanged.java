package org.infolinia.security;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** It was put down where an agent can be reached in private. */
record AgentContactsChanged(Actor by, AgentId agent, int contacts) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "security.agent-contacts-changed",
                null,
                null,
                "agent:" + agent.value(),
                Map.of("contacts", Integer.toString(contacts)));
    }
}
