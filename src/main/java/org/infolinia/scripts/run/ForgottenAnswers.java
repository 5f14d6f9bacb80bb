package org.infolinia.scripts.run;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what callers said in their own words once it is old. That the place was passed, when and by whom stays, since
 * the figures need it and it says nothing of the caller.
 */
@Component
class ForgottenAnswers {

    private final Runs runs;
    private final Clock clock;
    private final Duration kept;

    ForgottenAnswers(Runs runs, Clock clock, @Value("${infolinia.script-answers-kept}") Duration kept) {
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
    }

    /** @return how many answers were forgotten */
    @Transactional
    int forgetOld() {
        return runs.forgetPersonalAnswers(clock.instant().minus(kept));
    }
}
