package org.infolinia.tickets.views;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what is not yet summed up short. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class TallyTimer {

    private static final long MILLISECONDS = 5_000;

    private final TicketTallies tallies;

    TallyTimer(TicketTallies tallies) {
        this.tallies = tallies;
    }

    @Scheduled(fixedDelay = MILLISECONDS)
    void sumUp() {
        tallies.sumUp();
    }
}
