package org.infolinia.programs.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 10, 31);

    @Test
    void aWholeDayIsAHoliday() {
        assertThat(read("""
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20261224
                DTEND;VALUE=DATE:20261225
                SUMMARY:Wigilia
                END:VEVENT
                """)).isEqualTo(Outcome.done(List.of(free(2026, 12, 24, "Wigilia"))));
    }

    @Test
    void severalDaysInARowAreEachOne() {
        assertThat(days("""
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20270320
                DTEND;VALUE=DATE:20270325
                SUMMARY:Novruz
                END:VEVENT
                """))
                .extracting(SpecialDay::date)
                .containsExactly(
                        LocalDate.of(2027, 3, 20),
                        LocalDate.of(2027, 3, 21),
                        LocalDate.of(2027, 3, 22),
                        LocalDate.of(2027, 3, 23),
                        LocalDate.of(2027, 3, 24));
    }

    @Test
    void whatComesEveryYearComesEveryYearThatIsAskedFor() {
        assertThat(days("""
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20001111
                RRULE:FREQ=YEARLY
                SUMMARY:Święto Niepodległości
                END:VEVENT
                """))
                .containsExactly(
                        free(2026, 11, 11, "Święto Niepodległości"), free(2027, 11, 11, "Święto Niepodległości"));
    }

    @Test
    void whatHasATimeOfDayIsNoHoliday() {
        assertThat(read("""
                BEGIN:VEVENT
                UID:1
                DTSTART:20261224T100000Z
                DTEND:20261224T110000Z
                SUMMARY:Spotkanie
                END:VEVENT
                """)).isEqualTo(Outcome.refused("holidays-none"));
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        assertThat(HolidayFile.read("to nie jest kalendarz".getBytes(StandardCharsets.UTF_8), FROM, UNTIL))
                .isEqualTo(Outcome.refused("holidays-unreadable"));
        assertThat(HolidayFile.read(new byte[0], FROM, UNTIL)).isInstanceOf(Outcome.Refused.class);
    }

    private static List<SpecialDay> days(String events) {
        return read(events).orElseThrow();
    }

    private static Outcome<List<SpecialDay>> read(String events) {
        var file = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//pl\n" + events + "END:VCALENDAR\n";
        return HolidayFile.read(file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), FROM, UNTIL);
    }

    private static SpecialDay free(int year, int month, int day, String name) {
        return new SpecialDay(LocalDate.of(year, month, day), name, Shifts.NONE);
    }
}
