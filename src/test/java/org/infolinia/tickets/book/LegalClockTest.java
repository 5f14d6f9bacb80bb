package org.infolinia.tickets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.tickets.Ticket.Kind;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private static final String POLAND = "PL";
    private static final String AZERBAIJAN = "AZ";

    private final LegalClock clock = new LegalClock(new WorkingCalendar(), ZoneId.of("Europe/Warsaw"));

    @Test
    void aComplaintHasFourteenDaysFromTheNextDay() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-11-17T09:00:00Z", POLAND)).contains("2026-12-01");
    }

    @Test
    void aLastDayOnSaturdayMovesToMonday() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-11-07T09:00:00Z", POLAND)).contains("2026-11-23");
    }

    @Test
    void aLastDayOnAHolidayMovesPastIt() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-10-28T09:00:00Z", POLAND)).contains("2026-11-12");
        assertThat(lastDay(Kind.COMPLAINT, "2026-10-28T09:00:00Z", AZERBAIJAN)).contains("2026-11-11");
    }

    @Test
    void theDayIsThatOfTheInstallationAndNotOfGreenwich() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-11-16T23:30:00Z", POLAND)).contains("2026-12-01");
    }

    @Test
    void accessibilityHasThirtyDaysAndDataAMonth() {
        assertThat(lastDay(Kind.ACCESSIBILITY_COMPLAINT, "2026-11-17T09:00:00Z", POLAND))
                .contains("2026-12-17");
        assertThat(lastDay(Kind.DATA_REQUEST, "2027-01-29T09:00:00Z", POLAND)).contains("2027-03-01");
    }

    @Test
    void aQuestionHasNone() {
        assertThat(lastDay(Kind.QUESTION, "2026-11-17T09:00:00Z", POLAND)).isEmpty();
    }

    private Optional<String> lastDay(Kind kind, String openedAt, String country) {
        return clock.lastDay(kind, Instant.parse(openedAt), country).map(LocalDate::toString);
    }
}
