package org.infolinia.ledger.code;

/** Surrogate identifier of a batch of codes; always positive. */
public record CodeBatchId(long value) {

    public CodeBatchId {
        if (value <= 0) {
            throw new IllegalArgumentException("Batch identifiers are positive, not " + value);
        }
    }
}
