package org.infolinia.security.keys;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** An agent has changed one of his keys. */
record KeyChosen(Actor by, AgentId agent, String chord, String choice) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "security.key-chosen",
                null,
                null,
                "agent:" + agent.value(),
                Map.of("chord", chord, "choice", choice));
    }
}
