package org.infolinia.ledger.approval;

/** Surrogate identifier of a request for approval; always positive. */
public record ApprovalId(long value) {

    public ApprovalId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers of requests are positive, not " + value);
        }
    }
}
