package org.infolinia.reporting.client;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A report was made and is kept. */
record ReportMade(Actor by, KeptReport report) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "reporting.client-report-made",
                report.program(),
                null,
                "client-report:" + report.id(),
                Map.of(
                        "from", report.period().from().toString(),
                        "until", report.period().until().toString(),
                        "language", report.language().code()));
    }
}
