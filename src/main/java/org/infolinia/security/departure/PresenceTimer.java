package org.infolinia.security.departure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has presence kept up to date while the product is at work. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class PresenceTimer {

    private static final int HALF_A_MINUTE = 30_000;

    private final Presence presence;

    PresenceTimer(Presence presence) {
        this.presence = presence;
    }

    @Scheduled(fixedDelay = HALF_A_MINUTE)
    void renew() {
        presence.renew();
    }
}
