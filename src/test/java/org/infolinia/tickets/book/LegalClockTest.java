package org.infolinia.tickets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.tickets.Ticket.Kind;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private static final String POLAND = "PL";
    private static final String AZERBAIJAN = "AZ";

    private final LegalClock clock = new LegalClock(new WorkingCalendar(), ZoneId.of("Europe/Warsaw"));

    @Test
    void aComplaintHasFourteenDaysFromTheNextDay() {
        assertThat(clock.lastDay(Kind.COMPLAINT, Instant.parse("2026-11-17T09:00:00Z"), POLAND))
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aLastDayOnSaturdayMovesToMonday() {
        assertThat(clock.lastDay(Kind.COMPLAINT, Instant.parse("2026-11-07T09:00:00Z"), POLAND))
                .contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aLastDayOnAHolidayMovesPastIt() {
        assertThat(clock.lastDay(Kind.COMPLAINT, Instant.parse("2026-10-28T09:00:00Z"), POLAND))
                .contains(LocalDate.of(2026, 11, 12));
        assertThat(clock.lastDay(Kind.COMPLAINT, Instant.parse("2026-10-28T09:00:00Z"), AZERBAIJAN))
                .contains(LocalDate.of(2026, 11, 11));
    }

    @Test
    void theDayIsThatOfTheInstallationAndNotOfGreenwich() {
        assertThat(clock.lastDay(Kind.COMPLAINT, Instant.parse("2026-11-16T23:30:00Z"), POLAND))
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void accessibilityHasThirtyDaysAndDataAMonth() {
        assertThat(clock.lastDay(Kind.ACCESSIBILITY_COMPLAINT, Instant.parse("2026-11-17T09:00:00Z"), POLAND))
                .contains(LocalDate.of(2026, 12, 17));
        assertThat(clock.lastDay(Kind.DATA_REQUEST, Instant.parse("2027-01-29T09:00:00Z"), POLAND))
                .contains(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aQuestionHasNone() {
        assertThat(clock.lastDay(Kind.QUESTION, Instant.parse("2026-11-17T09:00:00Z"), POLAND))
                .isEmpty();
    }
}
