package org.infolinia.programs.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people work. A moment is working time when the clock on the wall shows a time within a shift of that day; so a
 * shift through the hour that a time zone repeats in autumn lasts an hour longer, and one through the hour that it leaves
 * out in spring an hour less.
 *
 * @param week days that are not in it are free
 * @param exceptions days that go by other hours than their weekday, such as holidays without any
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, Shifts> week, Map<LocalDate, Shifts> exceptions) {

    /** Beyond it nobody looks for working time any more; a calendar may be closed for ever. */
    static final int HORIZON_DAYS = 3_660;

    public BusinessHours {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
    }

    private record Stretch(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }

        Optional<Stretch> within(Instant earliest, Instant latest) {
            var begin = from.isBefore(earliest) ? earliest : from;
            var end = until.isAfter(latest) ? latest : until;
            return begin.isBefore(end) ? Optional.of(new Stretch(begin, end)) : Optional.empty();
        }
    }

    public boolean isOpenAt(Instant moment) {
        var there = moment.atZone(zone);
        return of(there.toLocalDate()).contains(there.toLocalTime());
    }

    /** The shifts of one day. */
    public Shifts of(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? week.getOrDefault(date.getDayOfWeek(), Shifts.NONE) : exception;
    }

    /** Working time between two moments; none when {@code until} is not after {@code from}. */
    public Duration between(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        return day(from)
                .datesUntil(day(until).plusDays(1))
                .flatMap(date -> stretches(date).stream())
                .flatMap(stretch -> stretch.within(from, until).stream())
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The first moment by which so much working time has passed: the end of a shift rather than the beginning of the
     * next, and {@code from} itself when none is asked for.
     *
     * @return empty when there is not so much working time within ten years
     */
    public Optional<Instant> after(Instant from, Duration working) {
        var left = working;
        if (!left.isPositive()) {
            return Optional.of(from);
        }
        var date = day(from);
        for (int passed = 0; passed < HORIZON_DAYS; passed++, date = date.plusDays(1)) {
            for (var stretch : stretches(date)) {
                var usable = stretch.within(from, Instant.MAX);
                if (usable.isEmpty()) {
                    continue;
                }
                if (left.compareTo(usable.get().length()) <= 0) {
                    return Optional.of(usable.get().from().plus(left));
                }
                left = left.minus(usable.get().length());
            }
        }
        return Optional.empty();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Where each shift of the day lies in time, in its order; a change of the clocks cuts a shift in two. */
    private List<Stretch> stretches(LocalDate date) {
        var shifts = of(date);
        if (shifts.isEmpty()) {
            return List.of();
        }
        return offsets(date)
                .flatMap(offset -> shifts.inOrder().stream()
                        .flatMap(shift ->
                                stretch(date, shift, offset.offset()).within(offset.from(), offset.until()).stream()))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    private static Stretch stretch(LocalDate date, Shift shift, ZoneOffset offset) {
        var midnight = date.atStartOfDay().toInstant(offset);
        return new Stretch(
                midnight.plus(Duration.ofMinutes(shift.fromMinute())),
                midnight.plus(Duration.ofMinutes(shift.untilMinute())));
    }

    private record OffsetPeriod(ZoneOffset offset, Instant from, Instant until) {}

    /** The offsets from universal time that hold on this day and beside it, each with how long. */
    private Stream<OffsetPeriod> offsets(LocalDate date) {
        var rules = zone.getRules();
        var begin = date.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var end = date.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        var periods = new ArrayList<OffsetPeriod>();
        var from = begin;
        for (var change = rules.nextTransition(begin);
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            periods.add(new OffsetPeriod(change.getOffsetBefore(), from, change.getInstant()));
            from = change.getInstant();
        }
        periods.add(new OffsetPeriod(rules.getOffset(from), from, end));
        return periods.stream();
    }
}
