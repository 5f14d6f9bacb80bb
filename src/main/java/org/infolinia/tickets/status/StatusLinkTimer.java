package org.infolinia.tickets.status;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a day whether a link has been over for long. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class StatusLinkTimer {

    private static final String DAILY = "PT24H";

    private final StatusLinks links;

    StatusLinkTimer(StatusLinks links) {
        this.links = links;
    }

    @Scheduled(fixedDelayString = DAILY)
    void forgetLapsed() {
        links.forgetLapsed();
    }
}
