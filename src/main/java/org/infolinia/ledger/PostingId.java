package org.infolinia.ledger;

/** Surrogate identifier of a posting; always positive. */
public record PostingId(long value) {

    public PostingId {
        if (value <= 0) {
            throw new IllegalArgumentException("Posting identifiers are positive, not " + value);
        }
    }
}
