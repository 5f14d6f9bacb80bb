package org.infolinia.planning.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.planning.Communication;
import org.infolinia.planning.CommunicationDesk;
import org.infolinia.planning.Plan;
import org.infolinia.programs.ProgramZones;
import org.springframework.stereotype.Component;

/** Brings together what is known of a program at a day. */
@Component
class Forecasting {

    /** As many days ahead as forecasts go. */
    static final int DAYS_AHEAD = 14;

    private final CommunicationDesk communications;
    private final ContactCounts counts;
    private final MeasurementRows measurements;
    private final SpecialDays specialDays;
    private final ProgramZones zones;
    private final Clock clock;

    Forecasting(
            CommunicationDesk communications,
            ContactCounts counts,
            MeasurementRows measurements,
            SpecialDays specialDays,
            ProgramZones zones,
            Clock clock) {
        this.communications = communications;
        this.counts = counts;
        this.measurements = measurements;
        this.specialDays = specialDays;
        this.zones = zones;
        this.clock = clock;
    }

    ZoneId zone(ProgramId program) {
        return zones.of(program);
    }

    LocalDate today(ProgramId program) {
        return LocalDate.now(clock.withZone(zone(program)));
    }

    /** As it was known when the day began: what came on it or later says nothing of what it brings. */
    ProgramPast past(ProgramId program, LocalDate knownUntil) {
        return past(program, knownUntil, clock.instant());
    }

    /** @param countedUntil when counting what came on the day or later ends */
    ProgramPast past(ProgramId program, LocalDate knownUntil, Instant countedUntil) {
        var zone = zone(program);
        var from = new ProgramDay(Baseline.earliest(knownUntil), zone).start();
        var byKind = new EnumMap<ContactKind, HourlyCounts>(ContactKind.class);
        for (var kind : ContactKind.values()) {
            byKind.put(kind, counts.between(program, kind, zone, from, countedUntil));
        }
        return new ProgramPast(
                zone,
                byKind,
                specialDays.of(program),
                around(program, knownUntil, zone),
                new ResponseBook(measurements.endedBy(program, knownUntil)),
                knownUntil);
    }

    /** What a day has brought so far. */
    HourlyCounts countsOf(ProgramId program, ContactKind kind, LocalDate date) {
        var day = new ProgramDay(date, zone(program));
        return counts.between(program, kind, day.zone(), day.start(), day.end());
    }

    /** Those that touch the days a baseline rests on or the days that are foretold. */
    List<Communication> around(ProgramId program, LocalDate knownUntil, ZoneId zone) {
        var earliest =
                new ProgramDay(Baseline.earliest(knownUntil), zone).start().minus(Plan.LONGEST);
        return communications.between(
                List.of(program), earliest, new ProgramDay(knownUntil.plusDays(DAYS_AHEAD), zone).end());
    }
}
