package org.infolinia.programs.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says.
 *
 * @param holidaysOf ISO 3166 code of the country on whose holidays nobody works, or null for none
 * @param week days that are not in it are free
 * @param days stand above the week and the holidays
 */
public record CalendarTerms(
        String name, ZoneId zone, @Nullable String holidaysOf, Map<DayOfWeek, Shifts> week, List<SpecialDay> days) {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final int MAXIMUM_DAYS = 1_000;

    public CalendarTerms {
        name = name.strip();
        week = Map.copyOf(week);
        days = days.stream().sorted().toList();
    }

    /** Why they cannot hold: {@code calendar-name}, {@code calendar-closed} or {@code calendar-days}. */
    Optional<Refusal> objection() {
        if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("calendar-name", MAXIMUM_NAME_LENGTH));
        }
        if (week.values().stream().allMatch(Shifts::isEmpty)) {
            return Optional.of(Refusal.of("calendar-closed"));
        }
        var dates = new HashSet<LocalDate>();
        return days.size() <= MAXIMUM_DAYS
                        && days.stream().map(SpecialDay::date).allMatch(dates::add)
                ? Optional.empty()
                : Optional.of(Refusal.of("calendar-days", MAXIMUM_DAYS));
    }

    public Shifts on(DayOfWeek day) {
        return week.getOrDefault(day, Shifts.NONE);
    }
}
