package org.infolinia.tickets.snooze;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.programs.hours.BusinessHours;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.tickets.Snooze.Then;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a ticket that is put aside most often shall come back, or be resolved. */
@Component
public class SnoozeChoices {

    /** When people begin to work. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Duration SHORTLY = Duration.ofHours(2);
    private static final int MOST_DAYS_CLOSED = 30;

    private final CalendarDesk calendars;
    private final WorkingCalendar holidays;
    private final ProgramDirectory programs;
    private final Clock clock;
    private final ProgramZones zones;
    private final ZoneId zone;

    SnoozeChoices(
            CalendarDesk calendars,
            WorkingCalendar holidays,
            ProgramDirectory programs,
            Clock clock,
            ProgramZones zones,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.programs = programs;
        this.clock = clock;
        this.zones = zones;
        this.zone = zone;
    }

    /** What a choice is called. */
    public enum Name {
        SHORTLY,
        TOMORROW,
        NEXT_WORKING_DAY,
        IN_3_DAYS,
        IN_A_WEEK,
        IN_2_WEEKS
    }

    public record Choice(Name name, Instant until) {}

    /** The earliest first; somebody who should be reminded is soon, and somebody who may still write has days for it. */
    public List<Choice> of(ProgramId program, Then then) {
        return switch (then) {
            case REMIND -> soon(program);
            case RESOLVE -> {
                var today = LocalDate.ofInstant(clock.instant(), zones.of(program));
                yield List.of(
                        new Choice(Name.IN_3_DAYS, morningOf(today.plusDays(3), program)),
                        new Choice(Name.IN_A_WEEK, morningOf(today.plusWeeks(1), program)),
                        new Choice(Name.IN_2_WEEKS, morningOf(today.plusWeeks(2), program)));
            }
        };
    }

    /** The next working day only when it is not tomorrow. */
    private List<Choice> soon(ProgramId program) {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, zones.of(program)).plusDays(1);
        var choices = new ArrayList<>(List.of(
                new Choice(Name.SHORTLY, now.plus(SHORTLY)), new Choice(Name.TOMORROW, morningOf(tomorrow, program))));
        var working = workingDayFrom(tomorrow, program);
        if (working.isAfter(tomorrow)) {
            choices.add(new Choice(Name.NEXT_WORKING_DAY, morningOf(working, program)));
        }
        return List.copyOf(choices);
    }

    /** In the morning of a day, where the program is. */
    private Instant morningOf(LocalDate day, ProgramId program) {
        return day.atTime(MORNING).atZone(zones.of(program)).toInstant();
    }

    /** At a time of a day as screens show it, where the installation is. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** By the program's first calendar; by the country's weekends and holidays while it has none or is closed for long. */
    private LocalDate workingDayFrom(LocalDate day, ProgramId program) {
        return calendars.of(program).stream()
                .findFirst()
                .flatMap(calendar -> calendars.hours(calendar.id()))
                .flatMap(hours -> days(day).filter(each -> isOpen(hours, each)).findFirst())
                .orElseGet(
                        () -> holidays.workingDayFrom(day, programs.get(program).country()));
    }

    private static Stream<LocalDate> days(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1)).limit(MOST_DAYS_CLOSED);
    }

    private static boolean isOpen(BusinessHours hours, LocalDate day) {
        return !hours.of(day).equals(Shifts.NONE);
    }
}
