package org.infolinia.scripts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether a script is to go live. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class PublicationTimer {

    private static final long MILLISECONDS = 10_000;

    private final PublishingDesk desk;

    PublicationTimer(PublishingDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelay = MILLISECONDS)
    void goLive() {
        desk.goLive();
    }
}
