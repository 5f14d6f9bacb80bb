package org.infolinia.demo.founding;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.sla.SlaMetric;
import org.infolinia.tickets.sla.SlaPolicyDesk;
import org.infolinia.tickets.sla.SlaTerms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When people work for each program, and what it promises: more of a complaint than of anything else. */
@Component
@Order(24)
class ServiceLevelsSection implements DemoSection {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Duration HOUR = Duration.ofHours(1);

    private final CalendarDesk calendars;
    private final SlaPolicyDesk policies;
    private final ProgramDirectory programs;

    ServiceLevelsSection(CalendarDesk calendars, SlaPolicyDesk policies, ProgramDirectory programs) {
        this.calendars = calendars;
        this.policies = policies;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "service-levels";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(this::promise);
    }

    private void promise(Program program) {
        var calendar = calendars.add(program.id(), hours(program)).orElseThrow().id();
        policies.add(program.id(), terms("Reklamacje", Set.of(Kind.COMPLAINT), calendar, 4, 40))
                .orElseThrow();
        policies.add(program.id(), terms("Wszystkie zgłoszenia", Set.of(), calendar, 8, 60))
                .orElseThrow();
    }

    private static CalendarTerms hours(Program program) {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        var weekdays = shifts(Club.of(program).either("8:00-20:00", "7:00-17:00"));
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, weekdays));
        week.put(DayOfWeek.SATURDAY, shifts("9:00-14:00"));
        return new CalendarTerms("Infolinia", WARSAW, program.country(), week, List.of());
    }

    private static Shifts shifts(String text) {
        return Shifts.parse(text).orElseThrow();
    }

    private static SlaTerms terms(String name, Set<Kind> kinds, long calendar, int answerHours, int solutionHours) {
        return new SlaTerms(
                name,
                Set.of(),
                Set.of(),
                Set.of(),
                kinds,
                calendar,
                Map.of(
                        SlaMetric.FIRST_RESPONSE, HOUR.multipliedBy(answerHours),
                        SlaMetric.NEXT_RESPONSE, HOUR.multipliedBy(answerHours),
                        SlaMetric.SOLUTION, HOUR.multipliedBy(solutionHours)),
                Set.of(State.PENDING),
                HOUR,
                false,
                null);
    }
}
