package org.infolinia.knowledge;

/** Surrogate identifier of a reported gap; always positive. */
public record GapId(long value) {

    public GapId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers of gaps are positive, not " + value);
        }
    }
}
