package org.infolinia.calls;

/** Surrogate identifier of a call; always positive. */
public record CallId(long value) {

    public CallId {
        if (value <= 0) {
            throw new IllegalArgumentException("Call identifiers are positive, not " + value);
        }
    }

    /** What script runs and cases name the call by: {@code call:512}. */
    public String contact() {
        return "call:" + value;
    }
}
