package org.infolinia.programs.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.programs.hours.SpecialDay;

/** Special days as people type them, one a line: {@code 2026-12-24; 8-12; Wigilia}, without hours for a free day. */
final class DayLines {

    private static final String SEPARATOR = ";";
    private static final int PARTS = 3;

    private DayLines() {}

    /** @param unreadable numbers of the lines that say nothing, counted from one */
    record Read(List<SpecialDay> days, List<Integer> unreadable) {}

    static Read read(String text) {
        var days = new ArrayList<SpecialDay>();
        var unreadable = new ArrayList<Integer>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                day(lines.get(i)).ifPresentOrElse(days::add, addTo(unreadable, i + 1));
            }
        }
        return new Read(days, unreadable);
    }

    static String written(List<SpecialDay> days) {
        return days.stream()
                .map(day -> day.date() + SEPARATOR + " " + day.shifts() + SEPARATOR + " " + day.name())
                .collect(Collectors.joining("\n"));
    }

    private static Runnable addTo(List<Integer> numbers, int number) {
        return () -> numbers.add(number);
    }

    private static Optional<SpecialDay> day(String line) {
        var parts = line.split(SEPARATOR, PARTS);
        var hours = parts.length > 1 ? parts[1] : "";
        var name = parts.length == PARTS ? parts[PARTS - 1] : "";
        try {
            var date = LocalDate.parse(parts[0].strip());
            return Shifts.parse(hours).map(shifts -> new SpecialDay(date, name, shifts));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
