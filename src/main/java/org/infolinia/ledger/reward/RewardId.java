package org.infolinia.ledger.reward;

/** Surrogate identifier of a reward; always positive. */
public record RewardId(long value) {

    public RewardId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers are positive, not " + value);
        }
    }
}
