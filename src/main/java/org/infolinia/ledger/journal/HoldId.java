package org.infolinia.ledger.journal;

/** Surrogate identifier of a hold; always positive. */
public record HoldId(long value) {

    public HoldId {
        if (value <= 0) {
            throw new IllegalArgumentException("Hold identifiers are positive, not " + value);
        }
    }
}
