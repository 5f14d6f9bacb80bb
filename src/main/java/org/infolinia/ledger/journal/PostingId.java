package org.infolinia.ledger.journal;

import org.springframework.modulith.NamedInterface;

/** Surrogate identifier of a posting; always positive. */
@NamedInterface("journal")
public record PostingId(long value) {

    public PostingId {
        if (value <= 0) {
            throw new IllegalArgumentException("Posting identifiers are positive, not " + value);
        }
    }
}
