package org.infolinia.programs.hours;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program settles when its people work. */
@Service
public class CalendarDesk {

    private static final long NONE_YET = 0;

    private final CalendarRows rows;
    private final WorkingCalendar holidays;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Map<Long, WorkedOut> workedOut = new ConcurrentHashMap<>();

    /** Hours as an edition of their calendar has them, which holds on every node, whichever of them changed it. */
    private record WorkedOut(String edition, BusinessHours hours) {}

    CalendarDesk(CalendarRows rows, WorkingCalendar holidays, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.holidays = holidays;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** A program's calendars by name; none of a program outside the asker's scope. */
    @Transactional(readOnly = true)
    public List<OpeningCalendar> of(ProgramId program) {
        return gatekeeper.scope().includes(program) ? rows.of(program) : List.of();
    }

    /** When people work by this calendar; a day of the calendar's own stands above the country's holidays. */
    @Transactional(readOnly = true)
    public Optional<BusinessHours> hours(long calendar) {
        var edition = rows.edition(calendar);
        var known = workedOut.get(calendar);
        if (known != null && edition.filter(known.edition()::equals).isPresent()) {
            return Optional.of(known.hours());
        }
        var hours = rows.find(calendar).map(found -> hours(found.terms()));
        hours.ifPresent(fresh -> workedOut.put(calendar, new WorkedOut(edition.orElseThrow(), fresh)));
        return hours;
    }

    /** The same for terms that are only being thought about. */
    public BusinessHours hours(CalendarTerms terms) {
        var exceptions = new HashMap<LocalDate, Shifts>();
        if (terms.holidaysOf() != null) {
            holidays.holidays(terms.holidaysOf()).forEach(day -> exceptions.put(day, Shifts.NONE));
        }
        terms.days().forEach(day -> exceptions.put(day.date(), day.shifts()));
        return new BusinessHours(terms.zone(), terms.week(), exceptions);
    }

    /**
     * Begins a calendar. Refused as {@code calendar-name}, {@code calendar-closed}, {@code calendar-days} and
     * {@code calendar-name-taken}.
     */
    @Transactional
    public Outcome<OpeningCalendar> add(ProgramId program, CalendarTerms terms) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return checked(program, terms, NONE_YET).map(sound -> told(rows.add(program, terms)));
    }

    /**
     * Settles other hours. Refused as {@link #add} is, and as {@code calendar-changed-meanwhile} when it is not what was
     * seen.
     */
    @Transactional
    public Outcome<OpeningCalendar> change(OpeningCalendar seen, CalendarTerms terms) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, seen.program());
        var before = rows.lock(seen.id());
        if (!before.equals(Optional.of(seen))) {
            return Outcome.refused("calendar-changed-meanwhile");
        }
        return checked(seen.program(), terms, seen.id()).map(sound -> {
            rows.put(seen.id(), terms);
            return told(seen.id());
        });
    }

    private Outcome<CalendarTerms> checked(ProgramId program, CalendarTerms terms, long except) {
        var objection = terms.objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return rows.isNameTaken(program, terms.name(), except)
                ? Outcome.refused("calendar-name-taken", terms.name())
                : Outcome.done(terms);
    }

    private OpeningCalendar told(long id) {
        var calendar = rows.find(id).orElseThrow();
        events.publishEvent(new CalendarChanged(gatekeeper.actor(), calendar));
        return calendar;
    }
}
