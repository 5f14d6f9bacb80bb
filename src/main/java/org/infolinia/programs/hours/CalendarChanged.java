package org.infolinia.programs.hours;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A program's people work at other hours from now on, or a calendar is new. */
public record CalendarChanged(Actor by, OpeningCalendar calendar) implements Recorded {

    @Override
    public AuditFacts facts() {
        var terms = calendar.terms();
        return new AuditFacts(
                by,
                "programs.calendar-changed",
                calendar.program(),
                null,
                "calendar:" + calendar.id(),
                Map.of(
                        "name",
                        terms.name(),
                        "zone",
                        terms.zone().getId(),
                        "holidays",
                        Optional.ofNullable(terms.holidaysOf()).orElse("-"),
                        "week",
                        Stream.of(DayOfWeek.values())
                                .map(day -> terms.on(day).toString())
                                .collect(Collectors.joining(" | ")),
                        "days",
                        Integer.toString(terms.days().size())));
    }
}
