package org.infolinia.ledger.adjustment;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Role;

/**
 * What the agent's limits say to an adjustment.
 *
 * @param uses how far each of them would be used; empty for the system
 * @param isFree whether the agent may do it alone
 * @param approver who may, when the agent may not; empty when nobody may
 */
public record LimitVerdict(List<LimitUse> uses, boolean isFree, Optional<Role> approver) {

    /** Where no agent acts, no agent's limits hold. */
    static final LimitVerdict UNLIMITED = new LimitVerdict(List.of(), true, Optional.empty());

    public LimitVerdict {
        uses = List.copyOf(uses);
    }

    /** Why the agent may not do it alone: {@code adjustment-needs-approval} or {@code adjustment-beyond-limits}. */
    public Optional<Refusal> objection() {
        return isFree
                ? Optional.empty()
                : Optional.of(approver.map(role -> Refusal.of("adjustment-needs-approval", role.name()))
                        .orElseGet(() -> Refusal.of("adjustment-beyond-limits")));
    }
}
