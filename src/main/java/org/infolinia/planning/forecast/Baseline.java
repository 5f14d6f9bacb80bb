package org.infolinia.planning.forecast;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Works out what days bring from what days like them brought: the day's sum is the median of theirs, so that one
 * extraordinary day does not count, and its hours have the shares that theirs had on average. The median is not taken hour
 * by hour, since medians of few contacts do not add up to that of their sum.
 */
final class Baseline {

    /** As many past days as a day rests on, at most. */
    static final int MOST_DAYS = 8;

    /** With fewer nothing is said of an ordinary day. */
    static final int FEWEST_DAYS = 3;

    /** How far back those days may lie. */
    static final int WEEKS_BACK = 12;

    private static final int DAYS_A_WEEK = 7;

    private final HourlyCounts counts;
    private final Set<LocalDate> specialDays;
    private final Predicate<LocalDate> isTouched;
    private final LocalDate knownUntil;

    /**
     * @param specialDays what their weekday says nothing of
     * @param isTouched whether somebody may have been in touch that day because of a communication
     * @param knownUntil the day before which everything is known
     */
    Baseline(HourlyCounts counts, Set<LocalDate> specialDays, Predicate<LocalDate> isTouched, LocalDate knownUntil) {
        this.counts = counts;
        this.specialDays = Set.copyOf(specialDays);
        this.isTouched = isTouched;
        this.knownUntil = knownUntil;
    }

    /** The first day that is looked at for what is known until a day. */
    static LocalDate earliest(LocalDate knownUntil) {
        return knownUntil.minusWeeks(WEEKS_BACK);
    }

    /** The past days that say what a day brings. */
    private record Ground(List<LocalDate> days, boolean isSpecial, boolean isTouched) {}

    /** Empty when too few days like it are known. */
    Optional<Usual> of(LocalDate date) {
        return ground(date).map(ground -> usual(date, ground));
    }

    /**
     * At which hours of a day people get in touch, in shares; nothing but zeros when nobody did on days like it. Where few
     * do, a day's median may be zero though they do at times. Empty when too few days like it are known.
     */
    Optional<List<Double>> habits(LocalDate date) {
        return ground(date).map(ground -> weights(date, ground.days()));
    }

    private Optional<Ground> ground(LocalDate date) {
        if (counts.firstDay().isEmpty()) {
            return Optional.empty();
        }
        return specialDays.contains(date) ? Optional.of(specialGround()) : ordinaryGround(date);
    }

    private Ground specialGround() {
        var alike = past().filter(specialDays::contains).limit(MOST_DAYS).toList();
        return new Ground(alike, true, alike.stream().anyMatch(isTouched));
    }

    private Optional<Ground> ordinaryGround(LocalDate date) {
        var alike = past().filter(past -> past.getDayOfWeek() == date.getDayOfWeek() && !specialDays.contains(past))
                .toList();
        var untouched =
                alike.stream().filter(isTouched.negate()).limit(MOST_DAYS).toList();
        if (untouched.size() >= FEWEST_DAYS) {
            return Optional.of(new Ground(untouched, false, false));
        }
        return alike.size() < FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(new Ground(alike.stream().limit(MOST_DAYS).toList(), false, true));
    }

    /** Known days, the latest first; not the one on which counting began, which may be half a day. */
    private Stream<LocalDate> past() {
        var first = counts.firstDay().orElse(knownUntil);
        return LongStream.rangeClosed(1, (long) WEEKS_BACK * DAYS_A_WEEK)
                .mapToObj(knownUntil::minusDays)
                .filter(first::isBefore);
    }

    private Usual usual(LocalDate date, Ground ground) {
        double total = median(ground.days().stream().mapToLong(counts::total));
        return new Usual(
                date,
                inHours(total, weights(date, ground.days())),
                ground.days(),
                ground.isSpecial(),
                ground.isTouched());
    }

    private List<Double> weights(LocalDate date, List<LocalDate> days) {
        var shares = shares(days);
        var day = new ProgramDay(date, counts.zone());
        return day.hours().stream().map(hour -> shares[day.onTheClock(hour)]).toList();
    }

    private static List<Double> inHours(double total, List<Double> weights) {
        double whole = weights.stream().mapToDouble(Double::doubleValue).sum();
        return whole > 0
                ? weights.stream().map(weight -> total * weight / whole).toList()
                : Collections.nCopies(weights.size(), total / weights.size());
    }

    /** How much of a day comes in each hour of the clock, each day counting the same. */
    private double[] shares(List<LocalDate> dates) {
        var shares = new double[ProgramDay.HOURS_OF_THE_CLOCK];
        for (var date : dates) {
            var day = new ProgramDay(date, counts.zone());
            long total = counts.total(date);
            if (total == 0) {
                continue;
            }
            var hours = day.hours();
            var came = counts.on(date);
            for (int i = 0; i < hours.size(); i++) {
                shares[day.onTheClock(hours.get(i))] += (double) came.get(i) / total;
            }
        }
        return shares;
    }

    /** The middle one, or what lies between the middle two; zero of none. */
    static double median(LongStream numbers) {
        var sorted = numbers.sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : DoubleStream.of(sorted[middle - 1], sorted[middle]).average().orElse(0);
    }
}
