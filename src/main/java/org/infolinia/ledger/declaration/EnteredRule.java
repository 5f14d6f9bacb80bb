package org.infolinia.ledger.declaration;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in the books. It judges nothing before somebody else than who entered it has put it in force.
 *
 * @param author the agent who entered it; null when no agent did
 * @param enteredBy who entered it, by name
 * @param inForceBy who put it in force, by name; null while nobody has
 */
public record EnteredRule(
        long id,
        DeclarationRule rule,
        @Nullable AgentId author,
        String enteredBy,
        @Nullable String inForceBy) {

    public boolean isInForce() {
        return inForceBy != null;
    }

    /** Why this one may not put it in force; empty when he may. */
    Optional<Refusal> objectionTo(Actor by) {
        if (isInForce()) {
            return Optional.of(Refusal.of("declaration-rule-decided"));
        }
        return by.agent() != null && by.agent().equals(author)
                ? Optional.of(Refusal.of("declaration-rule-by-another", enteredBy))
                : Optional.empty();
    }
}
