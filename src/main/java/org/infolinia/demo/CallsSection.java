package org.infolinia.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.StartCall;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two months of calls. */
@Component
@Order(80)
class CallsSection implements DemoSection {

    private static final int CALLS_OF_SHOPPERS = 840;
    private static final int CALLS_OF_INSTALLERS = 360;
    private static final int OLDEST_DAYS = 60;
    private static final double MEDIAN_SECONDS = 230;
    private static final double SPREAD = 0.55;
    private static final int LONGEST_SECONDS = 1_800;
    private static final int SHORTEST_SECONDS = 25;
    private static final int SHORTEST_WRAP_UP_SECONDS = 15;
    private static final int LONGEST_WRAP_UP_SECONDS = 95;
    private static final List<IdentificationLevel> LEVELS = List.of(
            IdentificationLevel.MATCHED,
            IdentificationLevel.KNOWLEDGE,
            IdentificationLevel.KNOWLEDGE,
            IdentificationLevel.KNOWLEDGE,
            IdentificationLevel.CODE);

    private final CallDesk desk;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final Members members;
    private final PastContacts contacts;
    private final Team team;
    private final Clock clock;
    private final ZoneId zone;

    /** What was typed during a call, and how the call was disposed of. */
    private record Note(String disposition, String text) {}

    /** A call with the member it was with. */
    private record Talk(PastCall call, Member member) {}

    CallsSection(
            CallDesk desk,
            ParticipantRegister register,
            ProgramDirectory programs,
            Members members,
            PastContacts contacts,
            Team team,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.desk = desk;
        this.register = register;
        this.programs = programs;
        this.members = members;
        this.contacts = contacts;
        this.team = team;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(program -> takeOver(talks(program, random)));
    }

    private void takeOver(List<Talk> talks) {
        var ids = desk.importPast(talks.stream().map(Talk::call).toList());
        for (int i = 0; i < ids.size(); i++) {
            var call = talks.get(i).call();
            contacts.add(new PastContact(
                    ids.get(i).contact(),
                    true,
                    talks.get(i).member(),
                    call.agent(),
                    call.agentName().split(" ")[0],
                    call.endedAt()));
        }
    }

    private List<Talk> talks(Program program, RandomGenerator random) {
        var notes = notes(program);
        var moments = new Moments(clock, zone, random);
        var callers = new ContactableMembers(members.of(program.id()), random);
        int count = MemberGenerator.SHOPPERS.equals(program.code()) ? CALLS_OF_SHOPPERS : CALLS_OF_INSTALLERS;
        return Stream.generate(() -> notes.get(random.nextInt(notes.size())))
                .limit(count)
                .map(note -> talk(program, callers.anybody(), note, moments, random))
                .sorted(Comparator.comparing(talk -> talk.call().answeredAt()))
                .toList();
    }

    private Talk talk(Program program, Member caller, Note note, Moments moments, RandomGenerator random) {
        var agent = team.serving(caller.language(), random);
        var answeredAt = moments.daysAgo(0, OLDEST_DAYS);
        var call = new PastCall(
                new StartCall(program.id(), Direction.INBOUND, phoneOf(caller), null),
                agent.id(),
                agent.name().full(),
                caller.id(),
                LEVELS.get(random.nextInt(LEVELS.size())),
                answeredAt,
                answeredAt.plusSeconds(secondsOfTalk(random)),
                Duration.ofSeconds(random.nextInt(SHORTEST_WRAP_UP_SECONDS, LONGEST_WRAP_UP_SECONDS)),
                note.text(),
                List.of(note.disposition()));
        return new Talk(call, caller);
    }

    /** Most calls are short and a few very long, as a logarithmic normal distribution has it. */
    private static long secondsOfTalk(RandomGenerator random) {
        long seconds = Math.round(MEDIAN_SECONDS * Math.exp(random.nextGaussian(0, SPREAD)));
        return Math.clamp(seconds, SHORTEST_SECONDS, LONGEST_SECONDS);
    }

    private @Nullable PhoneNumber phoneOf(Member caller) {
        return register.find(caller.id()).orElseThrow().phones().stream()
                .findFirst()
                .orElse(null);
    }

    private static List<Note> notes(Program program) {
        return DemoFile.rows("texts/call-notes.csv").stream()
                .filter(row -> row.getField("program").equals(program.code()))
                .map(row -> new Note(row.getField("disposition"), row.getField("note")))
                .toList();
    }
}
