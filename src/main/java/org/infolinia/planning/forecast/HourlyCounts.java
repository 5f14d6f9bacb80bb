package org.infolinia.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many contacts began in each hour.
 *
 * @param byHour by the beginning of the hour; hours without any are not in it
 * @param isByHand whether they are calls that agents began by hand, since no telephone line told of any
 */
record HourlyCounts(ZoneId zone, NavigableMap<Instant, Long> byHour, boolean isByHand) {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    HourlyCounts {
        byHour = Collections.unmodifiableNavigableMap(new TreeMap<>(byHour));
    }

    static HourlyCounts of(ZoneId zone, Map<Instant, Long> byHour) {
        return new HourlyCounts(zone, new TreeMap<>(byHour), false);
    }

    /** Of each hour of the day. */
    List<Long> on(LocalDate date) {
        return new ProgramDay(date, zone).hours().stream().map(this::in).toList();
    }

    long total(LocalDate date) {
        var day = new ProgramDay(date, zone);
        return sum(day.start(), day.end());
    }

    long sum(Instant from, Instant until) {
        return byHour.subMap(from, until).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** On which the first of them came. */
    Optional<LocalDate> firstDay() {
        return byHour.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofInstant(byHour.firstKey(), zone));
    }

    private long in(Instant hour) {
        return sum(hour, hour.plus(AN_HOUR));
    }
}
