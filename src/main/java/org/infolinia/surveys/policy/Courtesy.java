package org.infolinia.surveys.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program owes whomever it asks, over all kinds.
 *
 * @param restDays how many days lie at least between any two surveys to the same person, 0 to
 *     {@value #LONGEST_REST_DAYS}
 * @param quietHours when no mail goes out; null when there are none
 */
public record Courtesy(int restDays, @Nullable QuietHours quietHours) {

    public static final int LONGEST_REST_DAYS = 365;

    /** Until a program settles something else. */
    public static final Courtesy USUAL = new Courtesy(30, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));

    public Courtesy {
        if (restDays < 0 || restDays > LONGEST_REST_DAYS) {
            throw new IllegalArgumentException("A rest has 0 to " + LONGEST_REST_DAYS + " days");
        }
    }

    /** By the clock on the wall of whoever is asked; over midnight when they end before they begin. */
    public record QuietHours(LocalTime from, LocalTime until) {

        public QuietHours {
            if (from.equals(until)) {
                throw new IllegalArgumentException("Quiet hours end some time");
            }
        }

        private boolean include(LocalTime time) {
            boolean isAfterBeginning = !time.isBefore(from);
            boolean isBeforeEnd = time.isBefore(until);
            return from.isBefore(until) ? isAfterBeginning && isBeforeEnd : isAfterBeginning || isBeforeEnd;
        }
    }

    public Duration rest() {
        return Duration.ofDays(restDays);
    }

    /** When a mail of this moment may go out; the moment itself when it may at once. */
    public Instant earliest(Instant moment, ZoneId zone) {
        return Optional.ofNullable(quietHours)
                .filter(hours -> hours.include(moment.atZone(zone).toLocalTime()))
                .map(hours -> endOf(hours, moment, zone))
                .orElse(moment);
    }

    private static Instant endOf(QuietHours hours, Instant moment, ZoneId zone) {
        var there = moment.atZone(zone);
        var end = there.toLocalDate().atTime(hours.until()).atZone(zone);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }
}
