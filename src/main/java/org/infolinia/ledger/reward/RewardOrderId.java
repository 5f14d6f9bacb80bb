package org.infolinia.ledger.reward;

/** Surrogate identifier of a reward's order; always positive. */
public record RewardOrderId(long value) {

    public RewardOrderId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers are positive, not " + value);
        }
    }
}
