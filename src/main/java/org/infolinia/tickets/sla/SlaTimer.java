package org.infolinia.tickets.sla;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether a promise runs out, and whether clocks are to be worked out anew. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class SlaTimer {

    private static final long ALARM_MILLISECONDS = 10_000;
    private static final long RECOUNT_MILLISECONDS = 2_000;

    private final SlaAlarms alarms;
    private final SlaRecount recount;

    SlaTimer(SlaAlarms alarms, SlaRecount recount) {
        this.alarms = alarms;
        this.recount = recount;
    }

    @Scheduled(fixedDelay = ALARM_MILLISECONDS)
    void raiseAlarms() {
        alarms.raise();
    }

    @Scheduled(fixedDelay = RECOUNT_MILLISECONDS)
    void recount() {
        recount.run();
    }
}
