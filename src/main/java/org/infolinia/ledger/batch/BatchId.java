package org.infolinia.ledger.batch;

/** Surrogate identifier of a batch of adjustments; always positive. */
public record BatchId(long value) {

    public BatchId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers of batches are positive, not " + value);
        }
    }
}
