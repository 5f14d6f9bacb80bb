package org.infolinia.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final String POLAND = "PL";
    private static final String AZERBAIJAN = "AZ";

    private final WorkingCalendar calendar = new WorkingCalendar();

    @Test
    void nobodyWorksOnWeekends() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 20), POLAND)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 21), POLAND)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 22), POLAND)).isFalse();
    }

    @Test
    void aHolidayIsACountrysOwn() {
        var independenceDay = LocalDate.of(2026, 11, 11);
        assertThat(calendar.isWorkingDay(independenceDay, POLAND)).isFalse();
        assertThat(calendar.isWorkingDay(independenceDay, AZERBAIJAN)).isTrue();
    }

    @Test
    void corpusChristiIsAThursdaySixtyDaysAfterEaster() {
        assertThat(calendar.holiday(LocalDate.of(2026, 6, 4), POLAND, Language.PL))
                .contains("Boże Ciało");
        assertThat(calendar.holiday(LocalDate.of(2028, 6, 15), POLAND, Language.EN))
                .contains("Corpus Christi");
    }

    @Test
    void christmasOfThreeDaysBeforeAWeekendEndsOnMonday() {
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 12, 24), POLAND)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void novruzAndRamadanTogetherLastUntilTheEndOfMarch() {
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 3, 20), AZERBAIJAN))
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aCountryWithoutHolidaysHereHasWeekendsOnly() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 25), "NZ")).isTrue();
    }
}
