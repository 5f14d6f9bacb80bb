package org.infolinia.surveys.occasion;

import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.InvitationQueue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets surveys be asked when their time has come. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class SurveyTimer {

    private static final String PART = "surveys";
    private static final long A_MINUTE = 60_000;

    private final InvitationQueue queue;
    private final PeriodicSweep sweep;
    private final Gatekeeper gatekeeper;

    SurveyTimer(InvitationQueue queue, PeriodicSweep sweep, Gatekeeper gatekeeper) {
        this.queue = queue;
        this.sweep = sweep;
        this.gatekeeper = gatekeeper;
    }

    @Scheduled(fixedDelay = A_MINUTE, initialDelay = A_MINUTE)
    void send() {
        gatekeeper.asSystem(PART, () -> {
            queue.sendDue();
            queue.remindDue();
        });
    }

    @Scheduled(fixedDelay = A_MINUTE, initialDelay = 2 * A_MINUTE)
    void sweep() {
        gatekeeper.asSystem(PART, sweep::goOn);
    }
}
