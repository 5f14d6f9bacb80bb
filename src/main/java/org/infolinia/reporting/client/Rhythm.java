package org.infolinia.reporting.client;

import java.time.LocalDate;
import java.util.Locale;
import org.infolinia.ledger.insight.figures.FigurePeriod;

/** How often a report goes out by itself. */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** @param first a first day of a month */
    public FigurePeriod from(LocalDate first) {
        return new FigurePeriod(first, first.plusMonths(months).minusDays(1));
    }

    /** The last one that is over. */
    public FigurePeriod lastFull(LocalDate today) {
        int intoIt = (today.getMonthValue() - 1) % months;
        return from(today.withDayOfMonth(1).minusMonths(intoIt + (long) months));
    }

    public String messageKey() {
        return "client-reports.rhythm." + name().toLowerCase(Locale.ROOT);
    }
}
