package org.infolinia.security;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** It was put down where an agent gets mail at work, and whether he is told of requests. */
record WorkMailChanged(Actor by, AgentId agent, boolean isToldOfRequests) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "security.work-mail-changed",
                null,
                null,
                "agent:" + agent.value(),
                Map.of("told", Boolean.toString(isToldOfRequests)));
    }
}
