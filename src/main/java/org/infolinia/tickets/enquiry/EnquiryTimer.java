package org.infolinia.tickets.enquiry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether an enquiry has waited long enough. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class EnquiryTimer {

    private static final String HOURLY = "PT1H";

    private final EnquiryDesk desk;

    EnquiryTimer(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = HOURLY)
    void forgetUnconfirmed() {
        desk.forgetUnconfirmed();
    }
}
