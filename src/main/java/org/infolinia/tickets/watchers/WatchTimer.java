package org.infolinia.tickets.watchers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether those who watch still may. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class WatchTimer {

    private static final String EVERY_QUARTER = "PT15M";

    private final LapsedWatchers lapsed;

    WatchTimer(LapsedWatchers lapsed) {
        this.lapsed = lapsed;
    }

    @Scheduled(fixedDelayString = EVERY_QUARTER)
    void takeOff() {
        lapsed.takeOff();
    }
}
