package org.infolinia.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
    private final TransactionTemplate ownTransaction;
    private final int participants;

    ParticipantsSection(
            ParticipantRegister register,
            ProgramDirectory programs,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${infolinia.demo-participants}") int participants) {
        this.register = register;
        this.programs = programs;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.participants = participants;
    }

    @Override
    public String name() {
        return "participants";
    }

    /**
     * Batches are committed one by one: registering the same number again changes nothing, so a broken load may repeat
     * them, and one transaction of thousands would grow slower with each participant.
     */
    @Override
    public void load(RandomGenerator random) {
        programs.mine().stream()
                .flatMap(program -> membersOf(program, random))
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(this::register);
    }

    private Stream<RegisterParticipant> membersOf(Program program, RandomGenerator random) {
        var generator = new MemberGenerator(program, LocalDate.now(clock), random);
        var featured = FeaturedParticipants.of(program).toList();
        return Stream.concat(
                featured.stream(), Stream.generate(generator::next).limit(sizeOf(program) - featured.size()));
    }

    private long sizeOf(Program program) {
        long shoppers = Math.round(participants * SHARE_OF_SHOPPERS);
        return MemberGenerator.SHOPPERS.equals(program.code()) ? shoppers : participants - shoppers;
    }

    private void register(List<RegisterParticipant> batch) {
        ownTransaction.executeWithoutResult(status -> batch.forEach(register::register));
    }
}
