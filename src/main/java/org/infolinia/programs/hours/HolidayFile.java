package org.infolinia.programs.hours;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Summary;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;

/**
 * Reads holidays from an iCalendar file (RFC 5545), as authorities and calendar programs publish them. Whole days count,
 * repeated ones for as long as asked; what has a time of day is no holiday and is passed over.
 */
public final class HolidayFile {

    public static final int MAXIMUM_BYTES = 2_000_000;

    private HolidayFile() {}

    /**
     * The days from {@code from} to {@code until}, both included, on which nobody works, by date.
     *
     * @return refused as {@code holidays-unreadable} when it is no iCalendar file, and as {@code holidays-none} when no
     *     whole day of it lies in that time
     */
    public static Outcome<List<SpecialDay>> read(byte[] file, LocalDate from, LocalDate until) {
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            var days = new TreeMap<LocalDate, SpecialDay>();
            calendar.<VEvent>getComponents(Component.VEVENT).stream()
                    .flatMap(event -> days(event, from, until))
                    .limit(CalendarTerms.MAXIMUM_DAYS)
                    .forEach(day -> days.putIfAbsent(day.date(), day));
            return days.isEmpty() ? Outcome.refused("holidays-none") : Outcome.done(List.copyOf(days.values()));
        } catch (IOException | ParserException | RuntimeException notACalendar) {
            return Outcome.refused(Refusal.of("holidays-unreadable"));
        }
    }

    private static Stream<SpecialDay> days(VEvent event, LocalDate from, LocalDate until) {
        var start = event.<Temporal>getStartDate().map(begins -> begins.getDate());
        if (start.isEmpty() || !(start.get() instanceof LocalDate)) {
            return Stream.empty();
        }
        var name = event.<Summary>getProperty("SUMMARY").map(Summary::getValue).orElse("");
        var asked = new Period<LocalDate>(from, until.plusDays(1));
        return event.<LocalDate>calculateRecurrenceSet(asked).stream()
                .sorted(Comparator.comparing(Period::getStart))
                .flatMap(HolidayFile::dates)
                .filter(date -> !date.isBefore(from) && !date.isAfter(until))
                .map(date -> new SpecialDay(date, name, Shifts.NONE));
    }

    /** The end of a whole-day event is the first day that is free of it. */
    private static Stream<LocalDate> dates(Period<LocalDate> period) {
        var first = period.getStart();
        var end = period.getEnd();
        return end.isAfter(first) ? first.datesUntil(end) : Stream.of(first);
    }
}
