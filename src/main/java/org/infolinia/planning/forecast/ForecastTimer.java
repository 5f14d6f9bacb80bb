package org.infolinia.planning.forecast;

import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every now and then whether somewhere a day has begun; a program that fails holds up no other. */
@Component
@ConditionalOnProperty("infolinia.background-work")
class ForecastTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastTimer.class);
    private static final String PART = "planning";
    private static final long LOOKING_MILLISECONDS = 900_000;
    private static final long FIRST_LOOK_MILLISECONDS = 600_000;

    private final ForecastNights nights;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    ForecastTimer(ForecastNights nights, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.nights = nights;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    @Scheduled(fixedDelay = LOOKING_MILLISECONDS, initialDelay = FIRST_LOOK_MILLISECONDS)
    void look() {
        gatekeeper.asSystem(PART, () -> programs.mine().forEach(this::run));
    }

    private void run(Program program) {
        try {
            nights.run(program.id());
        } catch (RuntimeException e) {
            LOG.warn("The days of program {} were not foretold; tried again later", program.code(), e);
        }
    }
}
