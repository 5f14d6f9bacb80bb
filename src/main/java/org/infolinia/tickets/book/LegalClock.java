package org.infolinia.tickets.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.tickets.Ticket.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last day the law leaves for an answer. Days are counted from the day after the ticket was opened, and a last day
 * on which nobody works moves to the next working day.
 */
@Component
class LegalClock {

    private static final int ACCESSIBILITY_DAYS = 30;
    private static final int DATA_REQUEST_MONTHS = 1;

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    LegalClock(WorkingCalendar calendar, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** @param country ISO 3166 code of the country whose holidays count */
    Optional<LocalDate> lastDay(Kind kind, Instant openedAt, String country) {
        var opened = LocalDate.ofInstant(openedAt, zone);
        return switch (kind) {
            case COMPLAINT -> Optional.of(calendar.complaintDueOn(opened, country));
            case ACCESSIBILITY_COMPLAINT ->
                Optional.of(calendar.workingDayFrom(opened.plusDays(ACCESSIBILITY_DAYS), country));
            case DATA_REQUEST -> Optional.of(calendar.workingDayFrom(opened.plusMonths(DATA_REQUEST_MONTHS), country));
            case QUESTION, REQUEST -> Optional.empty();
        };
    }

    /** When a last day is over. */
    Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
