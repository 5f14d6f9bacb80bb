package org.infolinia.programs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.Shifts;
import org.junit.jupiter.api.Test;

class WeekInWordsTest {

    private static final Shifts OFFICE = Shifts.parse("8-12, 13-17").orElseThrow();
    private static final Shifts MORNING = Shifts.parse("9-14").orElseThrow();

    @Test
    void neighbouringDaysWithTheSameHoursAreSaidTogetherAndFreeDaysNotAtAll() {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, OFFICE));
        week.put(DayOfWeek.SATURDAY, MORNING);

        assertThat(polish(week))
                .isEqualTo("pon.–śr. 8:00-12:00, 13:00-17:00 · pt. 8:00-12:00, 13:00-17:00 · sob. 9:00-14:00");
    }

    @Test
    void aWeekWithoutAFreeDayIsOneSpan() {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, MORNING);
        }

        assertThat(polish(week)).isEqualTo("pon.–niedz. 9:00-14:00");
    }

    private static String polish(Map<DayOfWeek, Shifts> week) {
        var terms = new CalendarTerms("Hotline", ZoneId.of("Europe/Warsaw"), null, week, List.of());
        return new WeekInWords(Language.PL.locale()).of(terms);
    }
}
