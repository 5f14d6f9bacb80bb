package org.infolinia.reporting.client;

import java.time.Clock;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramZones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due. That a period was sent is stored together with its mails in the outbox, under the lock of the
 * schedule's row, so that it goes out once however many servers look and whenever one of them stops.
 */
@Component
class ScheduledReports {

    static final String FAULT = "report-fault";

    private final ScheduleRows rows;
    private final ReportMaking making;
    private final ReportPost post;
    private final ProgramZones zones;
    private final Clock clock;

    ScheduledReports(ScheduleRows rows, ReportMaking making, ReportPost post, ProgramZones zones, Clock clock) {
        this.rows = rows;
        this.making = making;
        this.post = post;
        this.zones = zones;
        this.clock = clock;
    }

    /** Sends the next period of a program if it is due. @return whether there may be another one */
    @Transactional
    public boolean sendNext(ProgramId program) {
        return rows.take(program)
                .filter(schedule -> !schedule.dueAt(zones.of(program)).isAfter(clock.instant()))
                .map(this::send)
                .orElse(false);
    }

    /** Why it did not go out stands on the page until it does. */
    @Transactional
    public void failed(ProgramId program) {
        rows.failed(program, FAULT, clock.instant());
    }

    private boolean send(ReportSchedule schedule) {
        if (rows.isSent(schedule.program(), schedule.nextPeriod())) {
            rows.goOn(schedule);
            return true;
        }
        var report = making.make(new ReportOrder(schedule.program(), schedule.nextPeriod(), schedule.language()));
        return switch (post.send(report, schedule.recipients(), schedule.formats(), true)) {
            case Outcome.Done<KeptReport> sent -> {
                rows.sent(schedule, report.id(), clock.instant());
                yield true;
            }
            case Outcome.Refused<KeptReport>(var refusal) -> {
                rows.failed(schedule.program(), refusal.code(), clock.instant());
                yield false;
            }
        };
    }
}
