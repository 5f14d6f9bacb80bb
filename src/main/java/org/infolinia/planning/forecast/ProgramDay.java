package org.infolinia.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A day where a program is at home; it has 23 hours or 25 when the clocks change. */
record ProgramDay(LocalDate date, ZoneId zone) {

    static final int HOURS_OF_THE_CLOCK = 24;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    static ProgramDay of(Instant moment, ZoneId zone) {
        return new ProgramDay(LocalDate.ofInstant(moment, zone), zone);
    }

    Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When each hour begins. */
    List<Instant> hours() {
        return Stream.iterate(start(), end()::isAfter, hour -> hour.plus(AN_HOUR))
                .toList();
    }

    /** What the clock on the wall shows at the beginning of an hour, 0 to 23. */
    int onTheClock(Instant hour) {
        return hour.atZone(zone).getHour();
    }
}
