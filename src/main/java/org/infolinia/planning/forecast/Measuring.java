package org.infolinia.planning.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.planning.Communication;
import org.infolinia.planning.Communication.Reach;
import org.infolinia.planning.CommunicationDesk;
import org.infolinia.planning.CommunicationEvent;
import org.infolinia.planning.CommunicationEvent.CommunicationChanged;
import org.infolinia.planning.Plan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures what came of communications once everybody who would had been in touch: what came in those days, less what days
 * like them brought before it. One during which people were told something else is not measured, since nobody could say what
 * came of which.
 */
@Service
class Measuring {

    private final CommunicationDesk communications;
    private final MeasurementRows rows;
    private final Forecasting forecasting;
    private final Clock clock;

    Measuring(CommunicationDesk communications, MeasurementRows rows, Forecasting forecasting, Clock clock) {
        this.communications = communications;
        this.rows = rows;
        this.forecasting = forecasting;
        this.clock = clock;
    }

    /** What was measured against days that it touches has to be measured anew. */
    @EventListener
    @Transactional
    void on(CommunicationEvent event) {
        var from = event.communication().plan().from();
        var before = event instanceof CommunicationChanged changed
                ? changed.before().plan().from()
                : from;
        var earliest = before.isBefore(from) ? before : from;
        rows.forgetSince(event.program(), earliest.minus(Plan.LONGEST.multipliedBy(2)));
    }

    /** Measures what can be by now; what was measured stays as it is. */
    @Transactional
    void measure(ProgramId program) {
        var zone = forecasting.zone(program);
        var today = forecasting.today(program);
        var known = rows.knownOf(program);
        var all = lately(program, today, zone);
        for (var communication : all) {
            var aftermath = Aftermath.of(communication, zone)
                    .filter(after -> !after.end().isAfter(today));
            if (aftermath.isPresent() && !known.contains(communication.id())) {
                measure(communication, aftermath.get(), isAlone(communication, aftermath.get(), all, zone));
            }
        }
    }

    private List<Communication> lately(ProgramId program, LocalDate today, ZoneId zone) {
        var oldest = new ProgramDay(today.minusDays(MeasurementRows.DAYS_THAT_COUNT), zone).start();
        return communications.between(List.of(program), oldest, clock.instant());
    }

    private static boolean isAlone(
            Communication communication, Aftermath aftermath, List<Communication> all, ZoneId zone) {
        return all.stream()
                .filter(other -> !other.id().equals(communication.id()))
                .flatMap(other -> Aftermath.of(other, zone).stream())
                .noneMatch(aftermath::overlaps);
    }

    private void measure(Communication communication, Aftermath aftermath, boolean isAlone) {
        if (!isAlone) {
            for (var kind : ContactKind.values()) {
                rows.add(communication.id(), kind, Obstacle.OVERLAPS, aftermath.end());
            }
            return;
        }
        var zone = forecasting.zone(communication.program());
        var past = forecasting.past(
                communication.program(), aftermath.first(), new ProgramDay(aftermath.end(), zone).start());
        for (var kind : ContactKind.values()) {
            measured(communication, kind, aftermath, past)
                    .ifPresentOrElse(
                            measured -> rows.add(communication.id(), measured),
                            () -> rows.add(communication.id(), kind, Obstacle.NO_BASELINE, aftermath.end()));
        }
    }

    /** Of the first day only the hours since somebody was told count. */
    static Optional<Measured> measured(
            Communication communication, ContactKind kind, Aftermath aftermath, ProgramPast past) {
        var reach = communication.reach().orElseThrow();
        var excess = new ArrayList<Double>();
        long came = 0;
        double expected = 0;
        for (var date : aftermath.dates().toList()) {
            var usual = past.usual(kind, date);
            if (usual.isEmpty()) {
                return Optional.empty();
            }
            var day = new ProgramDay(date, past.zone());
            var hours = day.hours();
            var counts = past.counts(kind).on(date);
            long cameThatDay = 0;
            double expectedThatDay = 0;
            for (int i = 0; i < hours.size(); i++) {
                var ends = i + 1 < hours.size() ? hours.get(i + 1) : day.end();
                if (ends.isAfter(reach.from())) {
                    cameThatDay += counts.get(i);
                    expectedThatDay += usual.get().hours().get(i);
                }
            }
            came += cameThatDay;
            expected += expectedThatDay;
            excess.add(cameThatDay - expectedThatDay);
        }
        return Optional.of(new Measured(
                communication.plan().channel(),
                kind,
                reach.people(),
                came,
                expected,
                excess,
                isOfOneDay(reach, past.zone()),
                aftermath.end()));
    }

    private static boolean isOfOneDay(Reach reach, ZoneId zone) {
        return LocalDate.ofInstant(reach.from(), zone).equals(LocalDate.ofInstant(reach.until(), zone));
    }
}
