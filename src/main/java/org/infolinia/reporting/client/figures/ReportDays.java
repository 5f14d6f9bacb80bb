package org.infolinia.reporting.client.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.infolinia.ledger.insight.figures.FigurePeriod;

/**
 * The days of a report where the program is.
 *
 * @param today there, when the report was asked for
 */
public record ReportDays(FigurePeriod period, ZoneId zone, LocalDate today) {

    public static ReportDays of(FigurePeriod period, ZoneId zone, Instant now) {
        return new ReportDays(period, zone, LocalDate.ofInstant(now, zone));
    }

    /** The beginning of the first day. */
    public Instant from() {
        return period.from().atStartOfDay(zone).toInstant();
    }

    /** The end of the last day, which belongs to the next. */
    public Instant until() {
        return period.until().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How many days there are, whatever the clocks were put to in them. */
    public long count() {
        return ChronoUnit.DAYS.between(period.from(), period.until()) + 1;
    }

    public boolean isOver() {
        return today.isAfter(period.until());
    }

    public ReportDays before() {
        return new ReportDays(period.before(), zone, today);
    }

    /** The last of them that is over, or yesterday; what was due by then and is open is overdue. */
    LocalDate lastFullDay() {
        return isOver() ? period.until() : today.minusDays(1);
    }
}
