package org.infolinia.scripts.figures;

/** From where to where the true value lies, in 95 of 100 cases. */
public record Range(double low, double high) {

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range does not run from " + low + " to " + high);
        }
    }
}
