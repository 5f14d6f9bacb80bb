package org.infolinia.kernel;

/** A signed, whole amount of points. Arithmetic that leaves the range of a long fails instead of wrapping round. */
public record Points(long value) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    public static Points of(long value) {
        return new Points(value);
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(value, other.value));
    }

    public Points negated() {
        return new Points(Math.negateExact(value));
    }

    public boolean isNegative() {
        return value < 0;
    }

    public boolean isZero() {
        return value == 0;
    }

    /** The amount without its sign. */
    public Points magnitude() {
        return value < 0 ? negated() : this;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(value, other.value);
    }
}
