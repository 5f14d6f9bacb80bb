package org.infolinia.ledger.adjustment;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the agent's limits say to an adjustment.
 *
 * @param uses how far each of them would be used; empty for the system
 * @param isFree whether the agent may do it alone
 * @param approver who may agree to what the agent may not do alone; empty when nobody may
 * @param tie whose wallet it is, when that is why a second pair of eyes is needed; else null
 */
public record LimitVerdict(
        List<LimitUse> uses,
        boolean isFree,
        Optional<Role> approver,
        @Nullable Tie tie) {

    /** Where no agent acts, no agent's limits hold. */
    static final LimitVerdict UNLIMITED = new LimitVerdict(List.of(), true, Optional.empty(), null);

    public LimitVerdict {
        uses = List.copyOf(uses);
    }

    /** Whether somebody else may agree to it. */
    public boolean needsApproval() {
        return !isFree && approver.isPresent();
    }

    /**
     * Why the agent may not do it alone: {@code own-wallet-needs-approval}, {@code colleagues-wallet-needs-approval},
     * {@code adjustment-needs-approval} or {@code adjustment-beyond-limits}.
     */
    public Optional<Refusal> objection() {
        return isFree
                ? Optional.empty()
                : Optional.of(approver.map(role -> Refusal.of(code(), role.name()))
                        .orElseGet(() -> Refusal.of("adjustment-beyond-limits")));
    }

    private String code() {
        return switch (tie) {
            case OWN -> "own-wallet-needs-approval";
            case COLLEAGUES -> "colleagues-wallet-needs-approval";
            case null -> "adjustment-needs-approval";
        };
    }
}
