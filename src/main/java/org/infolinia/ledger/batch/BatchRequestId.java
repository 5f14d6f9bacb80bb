package org.infolinia.ledger.batch;

/** Surrogate identifier of a request to post or reverse a batch; always positive. */
public record BatchRequestId(long value) {

    public BatchRequestId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers of requests are positive, not " + value);
        }
    }
}
