package org.infolinia.ledger.approval;

import java.time.LocalDate;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How long a request waits: days on which people work in the program's country, holidays left out. */
@Component
public class WorkingDays {

    private static final int DAYS_TO_DECIDE = 3;

    private final WorkingCalendar calendar;
    private final ProgramDirectory programs;

    WorkingDays(WorkingCalendar calendar, ProgramDirectory programs) {
        this.calendar = calendar;
        this.programs = programs;
    }

    /** The last day to decide what was asked for on this day, which itself does not count. */
    public LocalDate lastDayFor(ProgramId program, LocalDate askedOn) {
        var country = programs.get(program).country();
        var day = askedOn;
        for (int i = 0; i < DAYS_TO_DECIDE; i++) {
            day = calendar.workingDayFrom(day.plusDays(1), country);
        }
        return day;
    }
}
