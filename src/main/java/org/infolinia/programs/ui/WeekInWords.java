package org.infolinia.programs.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.Shifts;

/** A calendar's week in one line: neighbouring days with the same hours are said together, free days not at all. */
final class WeekInWords {

    private final Locale locale;

    WeekInWords(Locale locale) {
        this.locale = locale;
    }

    String of(CalendarTerms terms) {
        return alike(terms).stream().map(this::inWords).collect(Collectors.joining(" · "));
    }

    private static List<Days> alike(CalendarTerms terms) {
        var alike = new ArrayList<Days>();
        for (var day : DayOfWeek.values()) {
            var shifts = terms.on(day);
            if (!alike.isEmpty() && alike.getLast().shifts().equals(shifts)) {
                alike.add(alike.removeLast().until(day));
            } else {
                alike.add(new Days(day, day, shifts));
            }
        }
        alike.removeIf(days -> days.shifts().isEmpty());
        return alike;
    }

    private String inWords(Days days) {
        var names = days.first() == days.last() ? name(days.first()) : name(days.first()) + "–" + name(days.last());
        return names + " " + days.shifts();
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private record Days(DayOfWeek first, DayOfWeek last, Shifts shifts) {

        Days until(DayOfWeek later) {
            return new Days(first, later, shifts);
        }
    }
}
