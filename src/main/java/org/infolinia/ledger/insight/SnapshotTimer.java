package org.infolinia.ledger.insight;

import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees every hour that the day's snapshots are taken, so that a night when nobody was up is made good in the morning. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class SnapshotTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTimer.class);
    private static final String PART = "insight";
    private static final String FIVE_MINUTES = "PT5M";
    private static final String AN_HOUR = "PT1H";

    private final InsightSnapshot snapshot;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    SnapshotTimer(InsightSnapshot snapshot, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.snapshot = snapshot;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    @Scheduled(initialDelayString = FIVE_MINUTES, fixedDelayString = AN_HOUR)
    void takeEverywhere() {
        gatekeeper.asSystem(
                PART, () -> programs.mine().stream().map(Program::id).forEach(this::take));
    }

    /** A fault in one program does not keep the others from being looked at. */
    private void take(ProgramId program) {
        try {
            snapshot.take(program);
        } catch (RuntimeException e) {
            LOG.error("The snapshot of program {} stopped; the next run goes on", program.value(), e);
        }
    }
}
