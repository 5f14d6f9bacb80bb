package org.infolinia.reporting.client;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was made; it never changes.
 *
 * @param deliveries to whom it went, in that order
 */
public record KeptReport(
        long id,
        ProgramId program,
        FigurePeriod period,
        Language language,
        List<Copy> copies,
        String madeBy,
        Instant madeAt,
        List<Delivery> deliveries) {

    public KeptReport {
        copies = List.copyOf(copies);
        deliveries = List.copyOf(deliveries);
    }

    /** @param sha256 of its bytes, 64 hexadecimal digits */
    public record Copy(ReportFormat format, long size, String sha256) {}

    /**
     * @param serverWords why nobody tries any more to deliver it; null while there is no such reason
     * @param bySchedule whether it went by itself
     */
    public record Delivery(
            EmailAddress to,
            Instant queuedAt,
            boolean bySchedule,
            @Nullable String serverWords) {}

    /** Says nothing but the days and the language, for it stands in lists of downloads. */
    public String fileName(ReportFormat format) {
        return format.fileName(
                "report-" + program.value() + "-" + period.from() + "-" + period.until() + "-" + language.code());
    }
}
