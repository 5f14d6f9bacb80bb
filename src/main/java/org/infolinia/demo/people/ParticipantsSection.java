package org.infolinia.demo.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The participants of both programs. */
@Component
@Order(30)
class ParticipantsSection implements DemoSection {

    private static final double SHARE_OF_SHOPPERS = 0.7;
    private static final int BATCH = 250;

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final Clock clock;
    private final Members members;
    private final TransactionTemplate transaction;
    private final int participants;

    ParticipantsSection(
            ParticipantRegister register,
            ProgramDirectory programs,
            Clock clock,
            Members members,
            TransactionTemplate transaction,
            @Value("${infolinia.demo-participants}") int participants) {
        this.register = register;
        this.programs = programs;
        this.clock = clock;
        this.members = members;
        this.transaction = transaction;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "participants";
    }

    /** Registering the same number again changes nothing, and a transaction of thousands would grow ever slower. */
    @Override
    public boolean isLoadedAsOne() {
        return false;
    }

    @Override
    public void load(RandomGenerator random) {
        for (var program : programs.mine()) {
            membersOf(program, random)
                    .gather(Gatherers.windowFixed(BATCH))
                    .forEach(batch -> transaction.executeWithoutResult(status -> register(program, batch)));
        }
    }

    private Stream<RegisterParticipant> membersOf(Program program, RandomGenerator random) {
        var generator = new MemberGenerator(program, LocalDate.now(clock), random);
        var featured = FeaturedParticipants.of(program).toList();
        return Stream.concat(
                featured.stream(), Stream.generate(generator::next).limit(sizeOf(program) - featured.size()));
    }

    private long sizeOf(Program program) {
        long shoppers = Math.round(participants * SHARE_OF_SHOPPERS);
        return Club.of(program).either(shoppers, participants - shoppers);
    }

    private void register(Program program, List<RegisterParticipant> batch) {
        var registrations = register.registerAll(program.id(), "demo:" + program.code(), batch);
        for (int i = 0; i < batch.size(); i++) {
            var command = batch.get(i);
            members.add(new Member(
                    registrations.get(i).participant(),
                    program.id(),
                    command.number(),
                    command.language(),
                    command.joinedOn()));
        }
    }
}
