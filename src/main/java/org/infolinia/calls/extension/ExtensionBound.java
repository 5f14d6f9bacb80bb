package org.infolinia.calls.extension;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/**
 * An agent has sat down at a telephone, or left his.
 *
 * @param extension empty when he has none any more
 */
public record ExtensionBound(Actor by, AgentId agent, String extension) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "calls.extension-bound", null, null, "agent:" + agent.value(), Map.of("extension", extension));
    }
}
