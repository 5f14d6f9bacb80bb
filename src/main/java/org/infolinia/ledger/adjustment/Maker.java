package org.infolinia.ledger.adjustment;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who decides an adjustment.
 *
 * @param role what he is at work as; null for the system
 */
public record Maker(Actor actor, @Nullable Role role) {

    /** Whoever acts now. */
    public static Maker of(Gatekeeper gatekeeper) {
        return gatekeeper
                .agent()
                .map(agent -> new Maker(agent.actor(), agent.role()))
                .orElseGet(() -> new Maker(gatekeeper.actor(), null));
    }

    /** The agent in person; empty for the system. */
    public Optional<AgentId> agent() {
        return Optional.ofNullable(actor.agent());
    }

    /** As a preview's hash names him: {@code agent:7} or {@code SYSTEM:import}. */
    public String label() {
        return agent().map(id -> "agent:" + id.value()).orElseGet(() -> actor.kind() + ":" + actor.name());
    }
}
