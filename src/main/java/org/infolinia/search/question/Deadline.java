package org.infolinia.search.question;

import java.time.Duration;

/** When to stop looking and show the best so far; whoever has nothing to show yet has more time. */
final class Deadline {

    private final long atNanos;
    private final long atNanosForNothing;

    private Deadline(long atNanos, long atNanosForNothing) {
        this.atNanos = atNanos;
        this.atNanosForNothing = atNanosForNothing;
    }

    static Deadline in(Duration budget) {
        return in(budget, budget);
    }

    /** @param budgetForNothing how long to look before it is said that there is nothing */
    static Deadline in(Duration budget, Duration budgetForNothing) {
        long now = System.nanoTime();
        return new Deadline(now + budget.toNanos(), now + budgetForNothing.toNanos());
    }

    /** Whether even a look that found nothing is over. */
    boolean isOver() {
        return System.nanoTime() - atNanosForNothing > 0;
    }

    boolean isOver(Finds soFar) {
        return soFar.names() == 0 ? isOver() : System.nanoTime() - atNanos > 0;
    }
}
