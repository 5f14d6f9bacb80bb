package org.infolinia.tickets.assignment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether a ticket is to be given out. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class AssignmentTimer {

    private static final long PAUSE_MILLISECONDS = 1_000;

    private final AutomaticAssignment assignment;

    AssignmentTimer(AutomaticAssignment assignment) {
        this.assignment = assignment;
    }

    @Scheduled(fixedDelay = PAUSE_MILLISECONDS)
    void giveOut() {
        assignment.run();
    }
}
