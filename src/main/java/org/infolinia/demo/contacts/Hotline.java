package org.infolinia.demo.contacts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.Language;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;

/** What one program's calls and tickets are made up from: who gets in touch, who helps, and when. Made by {@link Hotlines}. */
final class Hotline {

    private final Program program;
    private final ContactableMembers members;
    private final Team team;
    private final ParticipantRegister register;
    private final Moments moments;
    private final RandomGenerator random;

    Hotline(
            Program program,
            ContactableMembers members,
            Team team,
            ParticipantRegister register,
            Moments moments,
            RandomGenerator random) {
        this.program = program;
        this.members = members;
        this.team = team;
        this.register = register;
        this.moments = moments;
        this.random = random;
    }

    Program program() {
        return program;
    }

    Moments moments() {
        return moments;
    }

    Encounter withAnybody() {
        var member = members.anybody();
        return encounter(member, member.language());
    }

    Encounter speaking(Language language) {
        return encounter(members.speaking(language), language);
    }

    /**
     * As many contacts as wanted, in the order they began, so that numbers grow with time.
     *
     * @param stories what contacts are about; each is told as often as chance has it
     */
    <S, C> List<C> contacts(int count, List<S> stories, Function<S, C> contact, Function<C, Instant> beganAt) {
        return Stream.generate(() -> stories.get(random.nextInt(stories.size())))
                .limit(count)
                .map(contact)
                .sorted(Comparator.comparing(beganAt))
                .toList();
    }

    private Encounter encounter(Member member, Language language) {
        var agent = team.serving(language, random);
        return new Encounter(member, register.find(member.id()).orElseThrow(), agent);
    }
}
