package org.infolinia.quality;

import java.util.OptionalDouble;

/** How far a criterion was met. */
public enum Grade {
    MET(1),
    PARTLY(0.5),
    MISSED(0),
    /** The contact gave no occasion; it counts neither way. */
    NOT_APPLICABLE(Double.NaN);

    private final double share;

    Grade(double share) {
        this.share = share;
    }

    /** The share of the criterion's weight that is earned; empty when the criterion does not apply. */
    OptionalDouble share() {
        return this == NOT_APPLICABLE ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** What is critical is met or not; there is no half of it. */
    public boolean fits(Criterion criterion) {
        return !criterion.isCritical() || this != PARTLY;
    }

    public String messageKey() {
        return "quality.grade." + name();
    }
}
