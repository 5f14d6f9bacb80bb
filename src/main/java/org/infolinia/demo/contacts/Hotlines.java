package org.infolinia.demo.contacts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.people.Members;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A hotline for each program. */
@Component
class Hotlines {

    private final ProgramDirectory programs;
    private final Members members;
    private final ParticipantRegister register;
    private final Team team;
    private final Clock clock;
    private final ZoneId zone;

    Hotlines(
            ProgramDirectory programs,
            Members members,
            ParticipantRegister register,
            Team team,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.programs = programs;
        this.members = members;
        this.register = register;
        this.team = team;
        this.clock = clock;
        this.zone = zone;
    }

    List<Hotline> all(RandomGenerator random) {
        return programs.mine().stream().map(program -> hotline(program, random)).toList();
    }

    private Hotline hotline(Program program, RandomGenerator random) {
        return new Hotline(
                program,
                new ContactableMembers(members.of(program.id()), random),
                team,
                register,
                new Moments(clock, zone, random),
                random);
    }
}
