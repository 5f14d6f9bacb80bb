package org.infolinia.scripts.run;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has old answers forgotten while the product is at work. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class ForgettingTimer {

    private static final String AN_HOUR = "PT1H";

    private final ForgottenAnswers answers;

    ForgettingTimer(ForgottenAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(fixedDelayString = AN_HOUR)
    void forget() {
        answers.forgetOld();
    }
}
