package org.infolinia.reporting.client;

import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether reports are due; what fell due while nobody was up goes out then, period by period. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class ScheduleTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleTimer.class);
    private static final String PART = "client-reports";
    private static final String A_MINUTE = "PT1M";
    private static final String TEN_MINUTES = "PT10M";

    /** A program that was away for longer catches up in the next rounds. */
    private static final int MOST_AT_ONCE = 12;

    private final ScheduledReports reports;
    private final ScheduleRows rows;
    private final Gatekeeper gatekeeper;

    ScheduleTimer(ScheduledReports reports, ScheduleRows rows, Gatekeeper gatekeeper) {
        this.reports = reports;
        this.rows = rows;
        this.gatekeeper = gatekeeper;
    }

    @Scheduled(initialDelayString = A_MINUTE, fixedDelayString = TEN_MINUTES)
    void sendWhatIsDue() {
        gatekeeper.asSystem(PART, () -> rows.programs().forEach(this::send));
    }

    /** A fault in one program does not keep the others from getting theirs. */
    private void send(ProgramId program) {
        try {
            for (int sent = 0; sent < MOST_AT_ONCE && reports.sendNext(program); sent++) {
                LOG.info("A client report of program {} went into the outbox", program.value());
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "The client report of program {} could not be made; the next round tries again",
                    program.value(),
                    e);
            reports.failed(program);
        }
    }
}
