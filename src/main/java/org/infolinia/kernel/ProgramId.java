package org.infolinia.kernel;

/** Surrogate identifier of a program; always positive. */
public record ProgramId(long value) {

    public ProgramId {
        if (value <= 0) {
            throw new IllegalArgumentException("Program identifiers are positive, not " + value);
        }
    }
}
