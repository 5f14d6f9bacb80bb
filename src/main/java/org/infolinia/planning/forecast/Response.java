package org.infolinia.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.infolinia.planning.Communication.Reach;

/**
 * Spreads the contacts that a communication brings over days and hours: people are told evenly between two moments, get in
 * touch as the curve says, and do so at the hours at which people usually do. What falls on a day on which nobody ever does
 * comes on the next. Nothing is lost on the way.
 */
final class Response {

    /** Beyond so many days on which nobody ever gets in touch, contacts stay where they are. */
    static final int LONGEST_DELAY_DAYS = 14;

    private final ZoneId zone;
    private final Function<LocalDate, List<Double>> habits;

    /** @param habits how much comes in each hour of a day, in whatever measure */
    Response(ZoneId zone, Function<LocalDate, List<Double>> habits) {
        this.zone = zone;
        this.habits = habits;
    }

    /** By the beginning of the hour; together {@code contacts}. */
    NavigableMap<Instant, Double> spread(double contacts, Reach reach, Curve curve) {
        var byHour = new TreeMap<Instant, Double>();
        var byDay = byDay(contacts, reach, curve);
        var firstDay = LocalDate.ofInstant(reach.from(), zone);
        double carried = 0;
        int delayed = 0;
        for (var date = firstDay; !byDay.isEmpty() || carried > 0; date = date.plusDays(1)) {
            var wanted = byDay.remove(date);
            double due = carried + (wanted == null ? 0 : wanted);
            var slots = slots(date, date.equals(firstDay) ? reach.from() : Instant.MIN);
            if (slots.isEmpty() && delayed < LONGEST_DELAY_DAYS) {
                carried = due;
                delayed++;
            } else {
                put(due, slots.isEmpty() ? evenly(date) : slots, byHour);
                carried = 0;
                delayed = 0;
            }
        }
        return byHour;
    }

    private NavigableMap<LocalDate, Double> byDay(double contacts, Reach reach, Curve curve) {
        var byDay = new TreeMap<LocalDate, Double>();
        toldByDay(reach).forEach((date, share) -> {
            for (int later = 0; later < curve.shares().size(); later++) {
                byDay.merge(
                        date.plusDays(later), contacts * share * curve.shares().get(later), Double::sum);
            }
        });
        return byDay;
    }

    /** Which share of the people is told on which day. */
    private NavigableMap<LocalDate, Double> toldByDay(Reach reach) {
        var told = new TreeMap<LocalDate, Double>();
        var first = LocalDate.ofInstant(reach.from(), zone);
        double whole = Duration.between(reach.from(), reach.until()).toMillis();
        if (whole == 0) {
            told.put(first, 1.0);
            return told;
        }
        for (var date = first; !new ProgramDay(date, zone).start().isAfter(reach.until()); date = date.plusDays(1)) {
            var day = new ProgramDay(date, zone);
            var from = day.start().isAfter(reach.from()) ? day.start() : reach.from();
            var until = day.end().isBefore(reach.until()) ? day.end() : reach.until();
            told.put(date, Duration.between(from, until).toMillis() / whole);
        }
        return told;
    }

    private record Slot(Instant hour, double weight) {}

    /** The hours of a day from a moment on at which people get in touch. */
    private List<Slot> slots(LocalDate date, Instant from) {
        var hours = new ProgramDay(date, zone).hours();
        var weights = habits.apply(date);
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < hours.size(); i++) {
            var ends = i + 1 < hours.size() ? hours.get(i + 1) : new ProgramDay(date, zone).end();
            if (ends.isAfter(from) && weights.get(i) > 0) {
                slots.add(new Slot(hours.get(i), weights.get(i)));
            }
        }
        return slots;
    }

    private List<Slot> evenly(LocalDate date) {
        return new ProgramDay(date, zone)
                .hours().stream().map(hour -> new Slot(hour, 1)).toList();
    }

    private static void put(double contacts, List<Slot> slots, NavigableMap<Instant, Double> byHour) {
        double whole = slots.stream().mapToDouble(Slot::weight).sum();
        slots.forEach(slot -> byHour.merge(slot.hour(), contacts * slot.weight() / whole, Double::sum));
    }
}
