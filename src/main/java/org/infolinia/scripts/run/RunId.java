package org.infolinia.scripts.run;

/** Surrogate identifier of one run of a script; always positive. */
public record RunId(long value) {

    public RunId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers are positive, not " + value);
        }
    }
}
