package org.infolinia.surveys.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.programs.hours.BusinessHours;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/**
 * Until when somebody gets in touch with the dissatisfied: the same time on the next working day, by the first of the
 * program's calendars, or by its country's working days when it has none.
 */
@Component
public class FollowUpClock {

    private static final String PART = "surveys";

    /** A calendar that is closed for longer says nothing. */
    private static final int HORIZON_DAYS = 31;

    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final CalendarDesk calendars;
    private final WorkingCalendar workingDays;
    private final Gatekeeper gatekeeper;

    FollowUpClock(
            ProgramDirectory programs,
            ProgramZones zones,
            CalendarDesk calendars,
            WorkingCalendar workingDays,
            Gatekeeper gatekeeper) {
        this.programs = programs;
        this.zones = zones;
        this.calendars = calendars;
        this.workingDays = workingDays;
        this.gatekeeper = gatekeeper;
    }

    public Instant dueAfter(ProgramId program, Instant answered) {
        return gatekeeper.asSystem(PART, () -> calendars.of(program)).stream()
                .findFirst()
                .map(calendar -> calendars.hours(calendar.terms()))
                .map(hours -> next(answered, hours.zone(), date -> isOpen(hours, date)))
                .orElseGet(() -> {
                    var country = programs.get(program).country();
                    return next(answered, zones.of(program), date -> workingDays.isWorkingDay(date, country));
                });
    }

    private static boolean isOpen(BusinessHours hours, LocalDate date) {
        return !hours.of(date).isEmpty();
    }

    private static Instant next(Instant answered, ZoneId zone, Predicate<LocalDate> isWorkingDay) {
        var there = answered.atZone(zone);
        var tomorrow = there.toLocalDate().plusDays(1);
        var day = Stream.iterate(tomorrow, date -> date.plusDays(1))
                .limit(HORIZON_DAYS)
                .filter(isWorkingDay)
                .findFirst()
                .orElse(tomorrow);
        return day.atTime(there.toLocalTime()).atZone(zone).toInstant();
    }
}
