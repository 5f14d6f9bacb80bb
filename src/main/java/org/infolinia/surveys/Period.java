package org.infolinia.surveys;

import java.time.Duration;
import java.time.Instant;

/** From an instant on, until just before another. */
public record Period(Instant from, Instant until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    public static Period lastDays(int days, Instant now) {
        return new Period(now.minus(Duration.ofDays(days)), now.plusMillis(1));
    }
}
