package org.infolinia.ledger.declaration;

/** Surrogate identifier of a declaration; always positive. */
public record DeclarationId(long value) {

    public DeclarationId {
        if (value <= 0) {
            throw new IllegalArgumentException("Declaration identifiers are positive, not " + value);
        }
    }
}
