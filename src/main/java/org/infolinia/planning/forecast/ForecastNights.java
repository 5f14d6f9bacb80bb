package org.infolinia.planning.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done once a day has begun: communications are measured, and the days to come are foretold and kept. */
@Service
public class ForecastNights {

    /** How long forecasts are kept. */
    static final int DAYS_KEPT = 400;

    private final Measuring measuring;
    private final Forecasting forecasting;
    private final ForecastRows rows;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ForecastNights(
            Measuring measuring, Forecasting forecasting, ForecastRows rows, Gatekeeper gatekeeper, Clock clock) {
        this.measuring = measuring;
        this.forecasting = forecasting;
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Does what the present day asks for; a second time on the same day it changes no forecast. For the system alone. */
    @Transactional
    public void run(ProgramId program) {
        demandSystem();
        measuring.measure(program);
        keep(program, forecasting.today(program), clock.instant());
        rows.forgetBefore(forecasting.today(program).minusDays(DAYS_KEPT));
    }

    /**
     * Keeps what would have been foretold when a past day began, of which nothing that came later is known; for
     * installations that begin with the history of another. For the system alone.
     */
    @Transactional
    public void makeUpFor(ProgramId program, LocalDate night) {
        demandSystem();
        keep(program, night, new ProgramDay(night, forecasting.zone(program)).start());
    }

    private void keep(ProgramId program, LocalDate today, Instant madeAt) {
        var missing = Stream.of(ContactKind.values())
                .filter(kind -> !rows.isMade(program, kind, today))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var past = forecasting.past(program, today);
        for (var kind : missing) {
            for (int ahead = 0; ahead <= Forecasting.DAYS_AHEAD; ahead++) {
                var day = today.plusDays(ahead);
                past.usual(kind, day)
                        .ifPresent(usual -> rows.keep(
                                program,
                                new Foretold(
                                        kind, day, today, madeAt, past.zone(), usual.hours(), past.added(kind, day))));
            }
        }
    }

    private void demandSystem() {
        if (gatekeeper.agent().isPresent()) {
            throw new AccessDeniedException("Forecasts are kept by the system alone");
        }
        gatekeeper.actor();
    }
}
