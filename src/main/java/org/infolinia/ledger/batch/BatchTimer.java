package org.infolinia.ledger.batch;

import org.infolinia.security.Gatekeeper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with batches after a restart or a fault, and ends requests that nobody decided in time. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class BatchTimer {

    private static final String HALF_A_MINUTE = "PT30S";
    private static final String QUARTER_OF_AN_HOUR = "PT15M";

    private final BatchRuns runs;
    private final BatchRequests requests;
    private final Gatekeeper gatekeeper;

    BatchTimer(BatchRuns runs, BatchRequests requests, Gatekeeper gatekeeper) {
        this.runs = runs;
        this.requests = requests;
        this.gatekeeper = gatekeeper;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = HALF_A_MINUTE, initialDelayString = HALF_A_MINUTE)
    void resume() {
        runs.resume();
    }

    @Scheduled(fixedDelayString = QUARTER_OF_AN_HOUR)
    void lapse() {
        gatekeeper.asSystem("batch-clock", requests::lapse);
    }
}
