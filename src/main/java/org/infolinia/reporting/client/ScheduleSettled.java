package org.infolinia.reporting.client;

import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Recorded;
import org.infolinia.reporting.client.paper.ReportFormat;

/** From now on reports go out by themselves, or otherwise than before. */
record ScheduleSettled(Actor by, ReportSchedule schedule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "reporting.client-schedule-settled",
                schedule.program(),
                null,
                "program:" + schedule.program().value(),
                Map.of(
                        "rhythm", schedule.rhythm().name(),
                        "day", Integer.toString(schedule.day()),
                        "language", schedule.language().code(),
                        "next-from", schedule.nextFrom().toString(),
                        "formats",
                                schedule.formats().stream()
                                        .sorted()
                                        .map(ReportFormat::name)
                                        .collect(Collectors.joining(", ")),
                        "recipients",
                                schedule.recipients().stream()
                                        .map(EmailAddress::masked)
                                        .collect(Collectors.joining(", "))));
    }
}
