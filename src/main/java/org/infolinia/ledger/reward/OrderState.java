package org.infolinia.ledger.reward;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Refusal;

/** Where an order is; the bundles have the words under {@code ledger.reward.state.<name>}. */
public enum OrderState {
    /** The points are held. */
    ORDERED,
    /** On its way; the points are spent. */
    DISPATCHED,
    DELIVERED,
    /** It did not arrive, or not as it should have. */
    PROBLEM,
    /** The points are free again. */
    CANCELLED,
    /** Taken back after it was sent; the points are returned. */
    RETURNED;

    private Set<OrderState> next() {
        return switch (this) {
            case ORDERED -> EnumSet.of(DISPATCHED, CANCELLED);
            case DISPATCHED -> EnumSet.of(DELIVERED, PROBLEM, RETURNED);
            case PROBLEM -> EnumSet.of(DISPATCHED, DELIVERED, RETURNED);
            case DELIVERED -> EnumSet.of(PROBLEM, RETURNED);
            case CANCELLED, RETURNED -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean allows(OrderState next) {
        return next().contains(next);
    }

    /** Why it cannot become {@code next}: {@code reward-order-state}, with where it is and where it should go. */
    Optional<Refusal> objectionTo(OrderState next) {
        return allows(next) ? Optional.empty() : Optional.of(Refusal.of("reward-order-state", name(), next.name()));
    }
}
