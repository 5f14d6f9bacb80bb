package org.infolinia.reporting.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Recorded;
import org.infolinia.reporting.client.paper.ReportFormat;

/** A report waits to leave the house. */
record ReportSent(
        Actor by, KeptReport report, List<EmailAddress> recipients, Set<ReportFormat> formats, boolean bySchedule)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "reporting.client-report-sent",
                report.program(),
                null,
                "client-report:" + report.id(),
                Map.of(
                        "recipients",
                                recipients.stream().map(EmailAddress::masked).collect(Collectors.joining(", ")),
                        "formats",
                                formats.stream()
                                        .sorted()
                                        .map(ReportFormat::name)
                                        .collect(Collectors.joining(", ")),
                        "by-schedule", Boolean.toString(bySchedule)));
    }
}
