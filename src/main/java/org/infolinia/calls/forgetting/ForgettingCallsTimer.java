package org.infolinia.calls.forgetting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has old calls forgotten while the product is at work. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class ForgettingCallsTimer {

    private static final String AN_HOUR = "PT1H";

    private final ForgottenCalls calls;

    ForgettingCallsTimer(ForgottenCalls calls) {
        this.calls = calls;
    }

    @Scheduled(fixedDelayString = AN_HOUR)
    void forget() {
        calls.forgetOld();
    }
}
