package org.infolinia.ledger.model;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random commands to the ledger and to a notebook beside it, which must agree on every refusal, balance, lot, line and
 * explanation. Short here; {@code ./infolinia bench model} gives 10,000 commands of 20 seeds each. A failure names its
 * seed and the fewest commands that still show it; {@code -Dinfolinia.model.seed} plays one seed again.
 */
class ModelTest extends LedgerTest {

    private static final int STEPS = Integer.getInteger("infolinia.model.steps", 150);
    private static final int SEEDS = Integer.getInteger("infolinia.model.seeds", 2);
    private static final long FIRST_SEED = 20_261;

    @Autowired
    BeanFactory beans;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    static LongStream seeds() {
        var wanted = Long.getLong("infolinia.model.seed");
        return wanted == null ? LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS) : LongStream.of(wanted);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLedgerAndTheNotebookAgree(long seed) {
        var commands = Commands.of(seed, STEPS);

        play(commands).ifPresent(divergence -> fail(story(seed, commands, divergence), divergence.cause()));
    }

    private Optional<Trial.Divergence> play(List<Command> commands) {
        return gatekeeper.asSystem("model", () -> {
            var own = fixture.aProgram();
            var comparison = new Comparison(ledger, statements, jdbc);
            return new Trial(new Counters(beans), comparison, clock, own, () -> fixture.aParticipant(own))
                    .run(commands);
        });
    }

    private String story(long seed, List<Command> commands, Trial.Divergence divergence) {
        var fewest = new Shrinking(this::play).fewest(commands.subList(0, divergence.step() + 1));
        return "Seed %d, step %d, %s: %s%nThe fewest commands that part them:%n%s"
                .formatted(
                        seed,
                        divergence.step(),
                        divergence.command(),
                        divergence.cause().getMessage(),
                        fewest.stream().map(command -> "  " + command).collect(Collectors.joining("\n")));
    }
}
