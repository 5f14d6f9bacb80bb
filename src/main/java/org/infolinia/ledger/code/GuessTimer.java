package org.infolinia.ledger.code;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the table of guesses from growing with every address that ever guessed. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class GuessTimer {

    private static final String AN_HOUR = "PT1H";

    private final GuessMeter guesses;

    GuessTimer(GuessMeter guesses) {
        this.guesses = guesses;
    }

    @Scheduled(fixedDelayString = AN_HOUR)
    void forgetOld() {
        guesses.forgetOld();
    }
}
