package org.infolinia.ledger.expiry;

import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the expiry soon after midnight, and at the start for the nights when nobody was up. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class ExpiryTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryTimer.class);
    private static final String PART = "expiry";

    private final PointsExpiry expiry;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    ExpiryTimer(PointsExpiry expiry, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.expiry = expiry;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        Thread.ofPlatform().name(PART).daemon().start(this::expireEverywhere);
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "${infolinia.time-zone}")
    void expireEverywhere() {
        gatekeeper.asSystem(
                PART, () -> programs.mine().stream().map(Program::id).forEach(this::expire));
    }

    /** A fault in one program's books does not keep the others from being run. */
    private void expire(ProgramId program) {
        try {
            var expired = expiry.run(program);
            LOG.info("Expired in program {}: {}", program.value(), expired);
        } catch (RuntimeException e) {
            LOG.error("Points of program {} did not expire; the next run goes on", program.value(), e);
        }
    }
}
