package org.infolinia.tickets.automation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets rules work again and again, and look at the time. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class RuleTimer {

    private static final long WORK_MILLISECONDS = 1_000;
    private static final long LOOK_MILLISECONDS = 60_000;
    private static final long FORGET_MILLISECONDS = 24 * 60 * LOOK_MILLISECONDS;

    private final RuleWork work;
    private final RuleClock clock;

    RuleTimer(RuleWork work, RuleClock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = WORK_MILLISECONDS)
    void work() {
        work.run();
    }

    @Scheduled(fixedDelay = LOOK_MILLISECONDS)
    void look() {
        clock.look();
    }

    @Scheduled(fixedDelay = FORGET_MILLISECONDS)
    void forgetOld() {
        work.forgetOld();
    }
}
