package org.infolinia.programs.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure here was worked out by hand, with a calendar. */
class BusinessHoursTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /** Eight to four on weekdays; closed on Independence Day, on Christmas Eve only in the morning. */
    private static final BusinessHours OFFICE = weekdays(
            WARSAW,
            "8:00-16:00",
            Map.of(
                    LocalDate.of(2026, 11, 11), Shifts.NONE,
                    LocalDate.of(2026, 12, 24), shifts("8:00-12:00"),
                    LocalDate.of(2026, 12, 25), Shifts.NONE));

    private static final BusinessHours WITH_LUNCH = weekdays(WARSAW, "8:00-12:00, 12:30-16:30", Map.of());
    private static final BusinessHours ALWAYS = everyDay(WARSAW, "0:00-24:00");
    private static final BusinessHours NIGHTS = everyDay(WARSAW, "0:00-6:00, 22:00-24:00");

    @ParameterizedTest(name = "{0} + {1} h = {2}: {3}")
    @CsvSource({
        "2026-11-16T09:00, 4, 2026-11-16T13:00, within a day",
        "2026-11-16T09:00, 7, 2026-11-16T16:00, the end of the day and not the next morning",
        "2026-11-16T15:00, 2, 2026-11-17T09:00, over night",
        "2026-11-16T05:00, 1, 2026-11-16T09:00, before people come",
        "2026-11-16T19:00, 1, 2026-11-17T09:00, after they have gone",
        "2026-11-20T15:00, 2, 2026-11-23T09:00, over the weekend",
        "2026-11-21T12:00, 8, 2026-11-23T16:00, from within the weekend",
        "2026-11-10T12:00, 8, 2026-11-12T12:00, over a holiday",
        "2026-12-23T12:00, 8, 2026-12-24T12:00, into a short day",
        "2026-12-24T11:00, 2, 2026-12-28T09:00, over Christmas and the weekend",
        "2026-10-23T12:00, 8, 2026-10-26T12:00, over the night in which the clocks change",
        "2026-11-16T09:00, 40, 2026-11-23T09:00, a whole week"
    })
    void workingTimeIsAddedAsInThisTable(LocalDateTime from, int hours, LocalDateTime due, String why) {
        assertThat(OFFICE.after(at(from), Duration.ofHours(hours))).as(why).contains(at(due));
        assertThat(OFFICE.between(at(from), at(due))).as(why).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "{0} + {1} min = {2}")
    @CsvSource({
        "2026-11-16T11:45, 30, 2026-11-16T12:45",
        "2026-11-16T11:45, 15, 2026-11-16T12:00",
        "2026-11-16T12:10, 1, 2026-11-16T12:31",
        "2026-11-16T16:15, 30, 2026-11-17T08:15"
    })
    void nobodyWorksOverLunch(LocalDateTime from, int minutes, LocalDateTime due) {
        assertThat(WITH_LUNCH.after(at(from), Duration.ofMinutes(minutes))).contains(at(due));
    }

    @Test
    void anAutumnNightHasAnHourMoreAndASpringNightAnHourLess() {
        var autumn = LocalDate.of(2026, 10, 25).atStartOfDay();
        var spring = LocalDate.of(2026, 3, 29).atStartOfDay();

        assertThat(ALWAYS.between(at(autumn), at(autumn.plusDays(1)))).isEqualTo(Duration.ofHours(25));
        assertThat(ALWAYS.between(at(spring), at(spring.plusDays(1)))).isEqualTo(Duration.ofHours(23));
        assertThat(NIGHTS.between(at(autumn), at(autumn.plusDays(1)))).isEqualTo(Duration.ofHours(9));
        assertThat(NIGHTS.between(at(spring), at(spring.plusDays(1)))).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aShiftWithinTheHourThatIsLeftOutDoesNotHappen() {
        var hours = everyDay(WARSAW, "2:15-2:45");
        var spring = LocalDate.of(2026, 3, 29).atStartOfDay();

        assertThat(hours.between(at(spring), at(spring.plusDays(1)))).isZero();
        assertThat(hours.after(at(spring), Duration.ofMinutes(10)))
                .contains(at(spring.plusDays(1).plusMinutes(145)));
    }

    @Test
    void aShiftWithinTheHourThatIsRepeatedHappensTwice() {
        var hours = everyDay(WARSAW, "2:15-2:45");
        var autumn = LocalDate.of(2026, 10, 25);

        assertThat(hours.between(
                        at(autumn.atStartOfDay()), at(autumn.plusDays(1).atStartOfDay())))
                .isEqualTo(Duration.ofHours(1));
        assertThat(hours.after(at(autumn.atStartOfDay()), Duration.ofMinutes(40)))
                .contains(autumn.atTime(2, 25).toInstant(ZoneOffset.ofHours(1)));
    }

    @Test
    void bakuKnowsNoSummerTime() {
        var hours = weekdays(ZoneId.of("Asia/Baku"), "9:00-18:00", Map.of());
        var friday = LocalDate.of(2026, 3, 27).atTime(17, 0).toInstant(ZoneOffset.ofHours(4));

        assertThat(hours.after(friday, Duration.ofHours(2)))
                .contains(LocalDate.of(2026, 3, 30).atTime(10, 0).toInstant(ZoneOffset.ofHours(4)));
    }

    @Test
    void whereNobodyEverWorksNothingIsEverDue() {
        var never = new BusinessHours(WARSAW, Map.of(), Map.of());
        var now = at(LocalDateTime.of(2026, 11, 16, 9, 0));

        assertThat(never.after(now, Duration.ofMinutes(1))).isEmpty();
        assertThat(never.after(now, Duration.ZERO)).contains(now);
        assertThat(never.between(now, now.plus(Duration.ofDays(30)))).isZero();
    }

    @Test
    void timeDoesNotRunBackwards() {
        var now = at(LocalDateTime.of(2026, 11, 16, 9, 0));

        assertThat(OFFICE.between(now, now.minusSeconds(60))).isZero();
    }

    @Test
    void anExceptionMayOpenADayThatIsFree() {
        var saturday = LocalDate.of(2026, 12, 19);
        var hours = new BusinessHours(WARSAW, Map.of(FRIDAY, shifts("8-16")), Map.of(saturday, shifts("10-14")));

        assertThat(saturday.getDayOfWeek()).isEqualTo(SATURDAY);
        assertThat(hours.isOpenAt(at(saturday.atTime(13, 59)))).isTrue();
        assertThat(hours.isOpenAt(at(saturday.atTime(14, 0)))).isFalse();
    }

    private static Instant at(LocalDateTime there) {
        return there.atZone(WARSAW).toInstant();
    }

    private static Shifts shifts(String text) {
        return Shifts.parse(text).orElseThrow();
    }

    private static BusinessHours weekdays(ZoneId zone, String text, Map<LocalDate, Shifts> exceptions) {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != SATURDAY; day = day.plus(1)) {
            week.put(day, shifts(text));
        }
        return new BusinessHours(zone, week, exceptions);
    }

    private static BusinessHours everyDay(ZoneId zone, String text) {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, shifts(text));
        }
        return new BusinessHours(zone, week, Map.of());
    }
}
