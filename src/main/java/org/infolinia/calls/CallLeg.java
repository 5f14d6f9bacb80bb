package org.infolinia.calls;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link LineCall.Leg} as it is stored. */
@Embeddable
record CallLeg(
        String extension,
        @Nullable Instant rangAt,
        @Nullable Instant answeredAt,
        @Nullable Instant leftAt) {

    static CallLeg of(LineCall.Leg leg) {
        return new CallLeg(leg.extension(), leg.rangAt(), leg.answeredAt(), leg.leftAt());
    }

    /** Nothing while it still rings. */
    Duration rang() {
        return rangAt == null || leftAt == null ? Duration.ZERO : Duration.between(rangAt, leftAt);
    }

    LineCall.Leg view() {
        return new LineCall.Leg(extension, rangAt, answeredAt, leftAt);
    }
}
