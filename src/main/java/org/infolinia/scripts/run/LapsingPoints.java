package org.infolinia.scripts.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.scripts.Variable;
import org.infolinia.scripts.run.Sight.Expiring.Lot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The points that a participant loses soon unless he spends them, first to lapse first. */
@Component
class LapsingPoints {

    private final PointsLedger ledger;
    private final Clock clock;
    private final ZoneId zone;

    LapsingPoints(PointsLedger ledger, Clock clock, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /** Within {@value Variable#SOON_DAYS} days, without what is set aside for orders. */
    List<Lot> soon(ParticipantId participant) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return ledger.wallet(participant).lots().stream()
                .filter(lot -> !lot.isLapsedOn(today) && !lot.free().isZero())
                .flatMap(lot ->
                        lot.expiresOn() == null ? Stream.empty() : Stream.of(new Lot(lot.free(), lot.expiresOn())))
                .filter(lot -> !lot.on().isAfter(today.plusDays(Variable.SOON_DAYS)))
                .toList();
    }
}
