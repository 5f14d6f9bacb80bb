package org.infolinia.demo.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.Participant;
import org.infolinia.programs.NumberDialled;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two months of calls. */
@Component
@Order(80)
class CallsSection implements DemoSection {

    private static final int CALLS_OF_SHOPPERS = 840;
    private static final int CALLS_OF_INSTALLERS = 360;
    private static final int ABANDONED_BY_SHOPPERS = 48;
    private static final int ABANDONED_BY_INSTALLERS = 26;
    private static final int OLDEST_DAYS = 60;
    private static final int CALLS_TO_ONE_ABOUT_NEWS = 4;
    private static final int AFTERMATH_DAYS = 3;
    private static final String TELEPHONE_SYSTEM = "Asterisk";
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
    private final LineSources sources;
    private final ProgramDirectory programs;
    private final Hotlines hotlines;
    private final PastContacts contacts;

    /** What was typed during a call, and how the call was disposed of. */
    private record Note(String disposition, String text) {}

    /** A call with those it was between. */
    private record Talk(PastCall.Taken call, Encounter between) {

        PastContact contact(CallId id) {
            return between.over(id.contact(), true, call.endedAt());
        }
    }

    /** A hotline with the number that people dial and how they wait there. */
    private record Line(Hotline hotline, @Nullable PhoneNumber number, Queueing queueing, List<Announced> announced) {

        /** One call in so many is about what people were told, on the day or soon after; the others come on any day. */
        Instant aMoment(RandomGenerator random) {
            var told = announced.get(random.nextInt(announced.size()));
            int later = told.daysAgo() - Math.min(random.nextInt(AFTERMATH_DAYS), random.nextInt(AFTERMATH_DAYS));
            return random.nextInt(CALLS_TO_ONE_ABOUT_NEWS) == 0 && later >= 0
                    ? hotline.moments()
                            .onDay(later, later == told.daysAgo() ? told.from() : LocalTime.MIN)
                            .orElseGet(this::anyMoment)
                    : anyMoment();
        }

        private Instant anyMoment() {
            return hotline.moments().daysAgo(0, OLDEST_DAYS);
        }

        StartCall from(Encounter encounter) {
            return new StartCall(hotline.program().id(), Direction.INBOUND, phoneOf(encounter.participant()), number);
        }
    }

    /** What people were told on a past day, from which on they call about it. */
    private record Announced(int daysAgo, LocalTime from) {}

    CallsSection(
            CallDesk desk, LineSources sources, ProgramDirectory programs, Hotlines hotlines, PastContacts contacts) {
        this.desk = desk;
        this.sources = sources;
        this.programs = programs;
        this.hotlines = hotlines;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public void load(RandomGenerator random) {
        hotlines.all(random).forEach(hotline -> load(line(hotline, random), random));
    }

    private void load(Line line, RandomGenerator random) {
        takeOver(talks(line, random));
        desk.importPast(abandoned(line, random));
    }

    private Line line(Hotline hotline, RandomGenerator random) {
        var program = hotline.program().id();
        var system =
                sources.make(program, TELEPHONE_SYSTEM, false).orElseThrow().source();
        var number =
                programs.numbers(program).stream().map(NumberDialled::number).findFirst();
        return new Line(hotline, number.orElse(null), new Queueing(system.id(), random), announced(hotline.program()));
    }

    private static List<Announced> announced(Program program) {
        return DemoFile.rows("texts/communications.csv").stream()
                .filter(row -> row.getField("program").equals(program.code()))
                .map(row -> new Announced(
                        -Integer.parseInt(row.getField("days")),
                        LocalTime.of(Integer.parseInt(row.getField("hour")), 0)))
                .filter(told -> told.daysAgo() >= 0)
                .toList();
    }

    private void takeOver(List<Talk> talks) {
        var ids = desk.importPast(talks.stream().<PastCall>map(Talk::call).toList());
        for (int i = 0; i < ids.size(); i++) {
            contacts.add(talks.get(i).contact(ids.get(i)));
        }
    }

    private static List<Talk> talks(Line line, RandomGenerator random) {
        var program = line.hotline().program();
        return line.hotline()
                .contacts(
                        Club.of(program).either(CALLS_OF_SHOPPERS, CALLS_OF_INSTALLERS),
                        notes(program),
                        note -> talk(line, note, random),
                        talk -> talk.call().answeredAt());
    }

    private static List<PastCall> abandoned(Line line, RandomGenerator random) {
        var hotline = line.hotline();
        int count = Club.of(hotline.program()).either(ABANDONED_BY_SHOPPERS, ABANDONED_BY_INSTALLERS);
        return Stream.<PastCall>generate(
                        () -> line.queueing().abandoned(line.from(hotline.withAnybody()), line.aMoment(random)))
                .limit(count)
                .toList();
    }

    private static Talk talk(Line line, Note note, RandomGenerator random) {
        var between = line.hotline().withAnybody();
        var answeredAt = line.aMoment(random);
        long talked = secondsOfTalk(random);
        var call = new PastCall.Taken(
                line.from(between),
                line.queueing().before(answeredAt),
                between.agent().id(),
                between.agent().name().full(),
                between.participant().id(),
                LEVELS.get(random.nextInt(LEVELS.size())),
                answeredAt,
                line.queueing().held(talked),
                answeredAt.plusSeconds(talked),
                Duration.ofSeconds(random.nextInt(SHORTEST_WRAP_UP_SECONDS, LONGEST_WRAP_UP_SECONDS)),
                note.text(),
                List.of(note.disposition()));
        return new Talk(call, between);
    }

    /** Most calls are short and a few very long, as a logarithmic normal distribution has it. */
    private static long secondsOfTalk(RandomGenerator random) {
        long seconds = Math.round(MEDIAN_SECONDS * Math.exp(random.nextGaussian(0, SPREAD)));
        return Math.clamp(seconds, SHORTEST_SECONDS, LONGEST_SECONDS);
    }

    private static @Nullable PhoneNumber phoneOf(Participant caller) {
        return caller.phones().stream().findFirst().orElse(null);
    }

    private static List<Note> notes(Program program) {
        return DemoFile.rows("texts/call-notes.csv").stream()
                .filter(row -> row.getField("program").equals(program.code()))
                .map(row -> new Note(row.getField("disposition"), row.getField("note")))
                .toList();
    }
}
