package org.infolinia.ledger.closing;

/** Number of something unmatched. */
public record FindingId(long value) {

    public FindingId {
        if (value <= 0) {
            throw new IllegalArgumentException("Numbers of findings are positive, not " + value);
        }
    }
}
