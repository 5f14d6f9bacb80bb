package org.infolinia.tickets.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infolinia.programs.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * The last day the law leaves for an answer. Days are counted from the day after the ticket was opened where the program
 * is, and a last day on which nobody works moves to the next working day.
 */
@Component
public class LegalClock {

    private final WorkingCalendar calendar;

    LegalClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Without notice.
     *
     * @param zone the program's
     * @param country ISO 3166 code of the country whose holidays count
     */
    LocalDate lastDay(LegalTerm term, Instant openedAt, ZoneId zone, String country) {
        return after(term, term.amount(), openedAt, zone, country);
    }

    /** After notice within the first term. */
    public LocalDate longestDay(LegalTerm term, Instant openedAt, ZoneId zone, String country) {
        return after(term, term.longest(), openedAt, zone, country);
    }

    /** When a last day is over. */
    static Instant endOf(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate after(LegalTerm term, int amount, Instant openedAt, ZoneId zone, String country) {
        var opened = LocalDate.ofInstant(openedAt, zone);
        return switch (term.unit()) {
            case DAYS -> calendar.workingDayFrom(opened.plusDays(amount), country);
            case MONTHS -> calendar.workingDayFrom(opened.plusMonths(amount), country);
            case WORKING_DAYS -> workingDays(opened, amount, country);
        };
    }

    private LocalDate workingDays(LocalDate from, int amount, String country) {
        var day = from;
        for (int counted = 0; counted < amount; counted++) {
            day = calendar.workingDayFrom(day.plusDays(1), country);
        }
        return day;
    }
}
