package org.infolinia.ledger.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The days of the books, in the installation's time zone. */
@Component
public class LedgerCalendar {

    private final Clock clock;
    private final ZoneId zone;

    LedgerCalendar(Clock clock, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When this day begins. */
    public Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When today began. */
    public Instant midnight() {
        return today().atStartOfDay(zone).toInstant();
    }

    /** The first day of the present month. */
    public LocalDate month() {
        return today().withDayOfMonth(1);
    }

    /** When the present month began. */
    public Instant monthBegan() {
        return month().atStartOfDay(zone).toInstant();
    }

    /** When the day began that is {@code days} before today. */
    public Instant midnightBefore(int days) {
        return today().minusDays(days).atStartOfDay(zone).toInstant();
    }
}
