package org.infolinia.tickets.snooze;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether a ticket that was put aside comes back. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class SnoozeTimer {

    private static final long MILLISECONDS = 10_000;

    private final Waking waking;

    SnoozeTimer(Waking waking) {
        this.waking = waking;
    }

    @Scheduled(fixedDelay = MILLISECONDS)
    void wakeDue() {
        waking.wakeDue();
    }
}
