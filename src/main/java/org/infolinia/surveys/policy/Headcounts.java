package org.infolinia.surveys.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.enrolled.EnrolledParticipants;
import org.infolinia.programs.ProgramZones;
import org.springframework.stereotype.Component;

/**
 * How many people take part in a program, counted once a day: every ended contact may ask, and a register of millions is
 * long to count.
 */
@Component
public class Headcounts {

    private final Map<ProgramId, Headcount> newest = new ConcurrentHashMap<>();
    private final EnrolledParticipants enrolled;
    private final ProgramZones zones;
    private final Clock clock;

    private record Headcount(LocalDate day, long people) {}

    Headcounts(EnrolledParticipants enrolled, ProgramZones zones, Clock clock) {
        this.enrolled = enrolled;
        this.zones = zones;
        this.clock = clock;
    }

    /** As they were when it was first asked on the program's present day. */
    public long today(ProgramId program) {
        var day = LocalDate.ofInstant(clock.instant(), zones.of(program));
        var known = newest.get(program);
        if (known != null && known.day().equals(day)) {
            return known.people();
        }
        var counted = new Headcount(day, enrolled.countUntil(program, day));
        newest.put(program, counted);
        return counted.people();
    }
}
