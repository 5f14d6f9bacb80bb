package org.infolinia.search.ui;

import java.util.Locale;
import java.util.stream.Stream;

/** How sure it is that what was found is what is meant, in as many steps as one reads at a glance. */
enum Certainty {
    SURE(0.85),
    LIKELY(0.6),
    POSSIBLE(0);

    private final double from;

    Certainty(double from) {
        this.from = from;
    }

    /** @param share 0 to 1 */
    static Certainty of(double share) {
        return Stream.of(values())
                .filter(step -> share >= step.from)
                .findFirst()
                .orElse(POSSIBLE);
    }

    /** How many of the meter's bars are full; all of them when it is sure. */
    int bars() {
        return values().length - ordinal();
    }

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }

    String messageKey() {
        return "search.certainty." + className();
    }
}
