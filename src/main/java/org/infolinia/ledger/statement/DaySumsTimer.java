package org.infolinia.ledger.statement;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sums up what wallets have grown by. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class DaySumsTimer {

    private static final String A_MINUTE = "PT1M";
    private static final String AN_HOUR = "PT1H";

    private final DaySums sums;

    DaySumsTimer(DaySums sums) {
        this.sums = sums;
    }

    @Scheduled(initialDelayString = A_MINUTE, fixedDelayString = AN_HOUR)
    void sumUp() {
        sums.sumUp();
    }
}
