package org.infolinia.surveys.report.estimate;

/** From where to where the true value lies, in 95 of 100 cases. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval does not run from " + low + " to " + high);
        }
    }

    /**
     * Of a share between 0 and 1, after Wilson.
     *
     * @param all at least 1
     */
    public static Interval ofShare(long part, long all) {
        return Estimates.share(part, all);
    }

    public static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Cut to what the scale can say. */
    public Interval within(double lowest, double highest) {
        return new Interval(Math.clamp(low, lowest, highest), Math.clamp(high, lowest, highest));
    }

    /** Narrower around the same centre, since {@code answered} of a population that ends are known already. */
    public Interval amongPopulation(long answered, long population) {
        return around((low + high) / 2, halfWidth() * Estimates.finitePopulationFactor(answered, population));
    }
}
