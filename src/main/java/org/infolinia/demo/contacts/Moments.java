package org.infolinia.demo.contacts;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Moments of the past at which a hotline is at work, always before now. */
final class Moments {

    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final Duration OPENING_HOURS = Duration.ofHours(12);
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final ZoneId zone;
    private final Instant latest;
    private final LocalDate today;
    private final RandomGenerator random;

    Moments(Clock clock, ZoneId zone, RandomGenerator random) {
        this.zone = zone;
        this.latest = clock.instant().minus(JUST_NOW);
        this.today = LocalDate.ofInstant(clock.instant(), zone);
        this.random = random;
    }

    /** Within opening hours of a day between {@code oldest} and {@code newest} days ago; Sundays become Saturdays. */
    Instant daysAgo(int newest, int oldest) {
        var day = openDay(today.minusDays(random.nextInt(newest, oldest + 1)));
        var moment = day.atTime(OPENING)
                .plusMinutes(random.nextLong(OPENING_HOURS.toMinutes()))
                .atZone(zone)
                .toInstant();
        return moment.isAfter(latest) ? moment.minus(Duration.ofDays(1)) : moment;
    }

    /** Within opening hours of one day, from an hour on; empty when nobody is at work then, or it is still to come. */
    Optional<Instant> onDay(int daysAgo, LocalTime from) {
        var day = today.minusDays(daysAgo);
        var begins =
                day.atTime(from.isBefore(OPENING) ? OPENING : from).atZone(zone).toInstant();
        var closes = day.atTime(OPENING).atZone(zone).toInstant().plus(OPENING_HOURS);
        long seconds = Duration.between(begins, closes.isAfter(latest) ? latest : closes)
                .toSeconds();
        return openDay(day).equals(day) && seconds > 0
                ? Optional.of(begins.plusSeconds(random.nextLong(seconds)))
                : Optional.empty();
    }

    /** As many moments after {@code start}, in order, about {@code pace} apart. */
    List<Instant> after(Instant start, int count, Duration pace) {
        var end = start.plus(pace.multipliedBy(count));
        var until = end.isAfter(latest) ? latest : end;
        long seconds = Math.max(Duration.between(start, until).toSeconds(), count + 1L);
        return LongStream.generate(() -> random.nextLong(1, seconds))
                .limit(count)
                .sorted()
                .mapToObj(start::plusSeconds)
                .toList();
    }

    private static LocalDate openDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}
