package org.infolinia.tickets.views;

/**
 * How many tickets a view lists.
 *
 * @param isAtLeast whether there may be more, since nobody counted further
 */
public record ViewCount(long number, boolean isAtLeast) {

    /** What is not known from the counters is counted so far. */
    public static final int MOST_COUNTED = 999;

    static ViewCount exactly(long number) {
        return new ViewCount(number, false);
    }

    static ViewCount bounded(long found) {
        return found > MOST_COUNTED ? new ViewCount(MOST_COUNTED, true) : exactly(found);
    }
}
