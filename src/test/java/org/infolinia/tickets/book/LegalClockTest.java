package org.infolinia.tickets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.book.LegalTerm.Party;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private static final String POLAND = "PL";
    private static final String AZERBAIJAN = "AZ";
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    private final LegalClock clock = new LegalClock(new WorkingCalendar());

    @Test
    void aComplaintHasFourteenDaysFromTheNextDay() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-11-17T09:00:00Z", POLAND)).isEqualTo("2026-12-01");
    }

    @Test
    void aLastDayOnSaturdayMovesToMonday() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-11-07T09:00:00Z", POLAND)).isEqualTo("2026-11-23");
    }

    @Test
    void aLastDayOnAHolidayMovesPastIt() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-10-28T09:00:00Z", POLAND)).isEqualTo("2026-11-12");
        assertThat(lastDay(Kind.COMPLAINT, "2026-10-28T09:00:00Z", AZERBAIJAN)).isEqualTo("2026-11-11");
    }

    @Test
    void theDayIsThatOfTheProgramAndNotOfGreenwich() {
        assertThat(lastDay(Kind.COMPLAINT, "2026-11-16T23:30:00Z", POLAND)).isEqualTo("2026-12-01");

        var lateInWarsaw = Instant.parse("2026-11-16T21:30:00Z");
        var term = term(Kind.COMPLAINT);
        assertThat(clock.lastDay(term, lateInWarsaw, WARSAW, POLAND)).isEqualTo("2026-11-30");
        assertThat(clock.lastDay(term, lateInWarsaw, BAKU, POLAND)).isEqualTo("2026-12-01");
    }

    @Test
    void aDayEndsWithTheProgramsMidnight() {
        var day = clock.lastDay(term(Kind.COMPLAINT), Instant.parse("2026-11-17T09:00:00Z"), BAKU, AZERBAIJAN);

        assertThat(LegalClock.endOf(day, BAKU)).isEqualTo("2026-12-01T20:00:00Z");
        assertThat(LegalClock.endOf(day, WARSAW)).isEqualTo("2026-12-01T23:00:00Z");
    }

    @Test
    void accessibilityHasThirtyDaysAndDataAMonth() {
        assertThat(lastDay(Kind.ACCESSIBILITY_COMPLAINT, "2026-11-17T09:00:00Z", POLAND))
                .isEqualTo("2026-12-17");
        assertThat(lastDay(Kind.DATA_REQUEST, "2027-01-29T09:00:00Z", POLAND)).isEqualTo("2027-03-01");
    }

    @Test
    void paymentServicesHaveFifteenWorkingDays() {
        assertThat(lastDay(Kind.PAYMENT_COMPLAINT, "2026-11-17T09:00:00Z", POLAND))
                .isEqualTo("2026-12-08");
    }

    @Test
    void noticeGivesAsMuchAsTheLawAllowsFromTheBeginning() {
        assertThat(longestDay(Kind.COMPLAINT)).isEqualTo("2026-12-01");
        assertThat(longestDay(Kind.ACCESSIBILITY_COMPLAINT)).isEqualTo("2027-01-18");
        assertThat(longestDay(Kind.DATA_REQUEST)).isEqualTo("2027-02-17");
        assertThat(longestDay(Kind.PAYMENT_COMPLAINT)).isEqualTo("2027-01-11");
    }

    @Test
    void silenceAcceptsComplaintsAndNoRequestForData() {
        assertThat(LegalTerm.KINDS).doesNotContain(Kind.QUESTION, Kind.REQUEST);
        assertThat(LegalTerm.KINDS)
                .allSatisfy(kind -> assertThat(term(kind).silenceAccepts()).isEqualTo(kind != Kind.DATA_REQUEST));
    }

    private String lastDay(Kind kind, String openedAt, String country) {
        return clock.lastDay(term(kind), Instant.parse(openedAt), WARSAW, country)
                .toString();
    }

    private String longestDay(Kind kind) {
        return clock.longestDay(term(kind), Instant.parse("2026-11-17T09:00:00Z"), WARSAW, POLAND)
                .toString();
    }

    private static LegalTerm term(Kind kind) {
        return LegalTerm.usual(new ProgramId(1), kind, Party.CONSUMER);
    }
}
