package org.infolinia.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day, typed or chosen from a calendar that speaks the reader's language; its weeks begin where his do. */
public class DayPicker extends DatePicker {

    public DayPicker() {
        this(null);
    }

    /** @param value null for none yet */
    public DayPicker(@Nullable LocalDate value) {
        var locale = UI.getCurrent().getLocale();
        setLocale(locale);
        setI18n(calendar(locale));
        if (value != null) {
            setValue(value);
        }
    }

    /** @param value null for none yet */
    public DayPicker(String label, @Nullable LocalDate value) {
        this(value);
        setLabel(label);
    }

    private static DatePickerI18n calendar(Locale locale) {
        var ui = UI.getCurrent();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(fromSunday(WeekFields.of(locale).getFirstDayOfWeek()))
                .setToday(ui.getTranslation("shell.calendar.today"))
                .setCancel(ui.getTranslation("shell.calendar.cancel"));
    }

    /** The calendar's week begins with Sunday, whatever it shows first. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    private static int fromSunday(DayOfWeek day) {
        return day.getValue() % DayOfWeek.values().length;
    }
}
