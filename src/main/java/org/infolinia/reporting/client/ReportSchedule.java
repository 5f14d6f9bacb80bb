package org.infolinia.reporting.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * When a program's client gets its reports by itself.
 *
 * @param day of the month after the period, 1 to {@value #LAST_DAY}
 * @param nextFrom the first day of the period that comes next
 * @param version to change it by
 * @param last what was sent last; null before the first
 * @param failure why the next could not be sent so far; null while nothing went wrong
 */
public record ReportSchedule(
        ProgramId program,
        Rhythm rhythm,
        int day,
        Language language,
        List<EmailAddress> recipients,
        Set<ReportFormat> formats,
        LocalDate nextFrom,
        int version,
        @Nullable Sent last,
        @Nullable Failure failure) {

    /** Every month has it. */
    public static final int LAST_DAY = 28;

    /** In the program's zone. */
    static final LocalTime HOUR = LocalTime.of(7, 0);

    public ReportSchedule {
        recipients = List.copyOf(recipients);
        formats = Set.copyOf(formats);
    }

    public record Sent(FigurePeriod period, Instant at) {}

    /** @param code of the refusal that it met */
    public record Failure(String code, Instant at) {}

    public FigurePeriod nextPeriod() {
        return rhythm.from(nextFrom);
    }

    public Instant dueAt(ZoneId zone) {
        return dueAt(nextPeriod(), day, zone);
    }

    /** In the morning of that day of the month after the period. */
    static Instant dueAt(FigurePeriod period, int day, ZoneId zone) {
        return period.until().plusDays(day).atTime(HOUR).atZone(zone).toInstant();
    }
}
