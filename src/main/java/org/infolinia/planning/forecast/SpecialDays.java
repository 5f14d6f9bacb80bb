package org.infolinia.planning.forecast;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.OpeningCalendar;
import org.springframework.stereotype.Component;

/**
 * The days of which their weekday says nothing: those that stand out in one of the program's calendars, or its country's
 * holidays when it has no calendar.
 */
@Component
class SpecialDays {

    private final CalendarDesk calendars;
    private final ProgramDirectory programs;
    private final WorkingCalendar holidays;

    SpecialDays(CalendarDesk calendars, ProgramDirectory programs, WorkingCalendar holidays) {
        this.calendars = calendars;
        this.programs = programs;
        this.holidays = holidays;
    }

    Set<LocalDate> of(ProgramId program) {
        var own = calendars.of(program);
        return own.isEmpty()
                ? Set.copyOf(holidays.holidays(programs.get(program).country()))
                : own.stream()
                        .map(OpeningCalendar::terms)
                        .map(calendars::hours)
                        .flatMap(hours -> hours.exceptions().keySet().stream())
                        .collect(Collectors.toSet());
    }
}
