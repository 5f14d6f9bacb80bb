package org.infolinia.tickets.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that works from eight to four on weekdays and promises something of its tickets. */
final class SlaScene {

    static final Duration HOUR = Duration.ofHours(1);

    private final ApplicationContext context;
    private final Gatekeeper gatekeeper;
    private final ProgramId program;
    private final OpeningCalendar calendar;

    SlaScene(ApplicationContext context, ProgramId program) {
        this.context = context;
        this.program = program;
        this.gatekeeper = context.getBean(Gatekeeper.class);
        this.calendar = gatekeeper.asSystem(
                "test", () -> calendars().add(program, hours("8-16")).orElseThrow());
    }

    CalendarDesk calendars() {
        return context.getBean(CalendarDesk.class);
    }

    OpeningCalendar calendar() {
        return calendar;
    }

    static CalendarTerms hours(String shifts) {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, Shifts.parse(shifts).orElseThrow()));
        return new CalendarTerms("Infolinia", ZoneId.of("Europe/Warsaw"), "PL", week, List.of());
    }

    /** An answer within four hours, the next within two, a solution within two days, warned an hour before. */
    SlaTerms terms(String name) {
        return new SlaTerms(
                name,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                calendar.id(),
                Map.of(
                        SlaMetric.FIRST_RESPONSE, HOUR.multipliedBy(4),
                        SlaMetric.NEXT_RESPONSE, HOUR.multipliedBy(2),
                        SlaMetric.SOLUTION, HOUR.multipliedBy(16)),
                Set.of(State.PENDING),
                HOUR,
                true,
                null);
    }

    /** The same for urgent tickets alone, in half the time. */
    SlaTerms urgentTerms(String name) {
        var usual = terms(name);
        return new SlaTerms(
                name,
                Set.of(),
                Set.of(Priority.URGENT),
                Set.of(),
                Set.of(),
                calendar.id(),
                Map.of(SlaMetric.FIRST_RESPONSE, HOUR.multipliedBy(2), SlaMetric.SOLUTION, HOUR.multipliedBy(8)),
                usual.pausedIn(),
                HOUR,
                false,
                null);
    }

    SlaPolicy promises(SlaTerms terms) {
        return gatekeeper.asSystem(
                "test",
                () -> context.getBean(SlaPolicyDesk.class).add(program, terms).orElseThrow());
    }

    void recount() {
        context.getBean(SlaRecount.class).run();
    }

    void whileClocksOfBreak(Ticket ticket, Runnable meanwhile) {
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("alter table tickets.sla_clock add constraint no_clock check (ticket_number <> %d) not valid"
                        .formatted(ticket.number().value()))
                .update();
        try {
            meanwhile.run();
        } finally {
            jdbc.sql("alter table tickets.sla_clock drop constraint no_clock").update();
        }
    }

    void raiseAlarms() {
        context.getBean(SlaAlarms.class).raise();
    }
}
