package org.infolinia.tickets.views;

/**
 * How many tickets a view lists.
 *
 * @param isAtLeast whether there may be more, since nobody counted further
 */
public record ViewCount(long number, boolean isAtLeast) {

    /** What is not known from the counters is counted so far. */
    public static final int MOST_COUNTED = 999;

    /** So many tickets are looked at where no index leads to those that are meant: some tenths of a second's work. */
    public static final int MOST_LOOKED_AT = 50_000;

    static ViewCount exactly(long number) {
        return new ViewCount(number, false);
    }

    static ViewCount bounded(long found) {
        return bounded(found, false);
    }

    /** @param hasMore whether there are tickets that nobody looked at */
    static ViewCount bounded(long found, boolean hasMore) {
        return found > MOST_COUNTED ? new ViewCount(MOST_COUNTED, true) : new ViewCount(found, hasMore);
    }
}
