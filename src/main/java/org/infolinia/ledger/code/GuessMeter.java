package org.infolinia.ledger.code;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts codes that nobody issued, for the participant and for whoever submits them: who tries too many waits until the
 * hour since the first of them is over. Kept in the database, so that neither a restart nor another node forgets.
 */
@Component
class GuessMeter {

    static final Duration WINDOW = Duration.ofHours(1);
    static final int MISSES_OF_PARTICIPANT = 10;
    /** An agent types for many participants; hardly any of them reads so badly. */
    static final int MISSES_OF_SOURCE = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    GuessMeter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who may have guessed, and how often each of them may be wrong; in the order in which they are locked. */
    record Guessers(ProgramId program, Map<String, Integer> misses) {

        static Guessers of(SubmitCode command, Actor source) {
            var agent = source.agent();
            var name = agent == null ? source.name() + " " + command.through() : "agent " + agent.value();
            var misses = new TreeMap<String, Integer>();
            misses.put("participant " + command.participant().value(), MISSES_OF_PARTICIPANT);
            misses.put("source " + name, MISSES_OF_SOURCE);
            return new Guessers(command.program(), misses);
        }
    }

    /** Locks the meters until the transaction ends; empty when none of them is full, else when it may go on. */
    Optional<Instant> blockedUntil(Guessers guessers) {
        guessers.misses()
                .keySet()
                .forEach(guesser -> jdbc.sql("""
                        insert into ledger.code_guess (program_id, guesser, began_at, misses) values (?, ?, ?, 0)
                        on conflict do nothing""")
                        .params(guessers.program().value(), guesser, now())
                        .update());
        return guessers.misses().entrySet().stream()
                .map(guesser -> blockedUntil(guessers.program(), guesser.getKey(), guesser.getValue()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** One more code that nobody issued. */
    void miss(Guessers guessers) {
        jdbc.sql("""
                        update ledger.code_guess
                           set misses = case when began_at > :earliest then misses + 1 else 1 end,
                               began_at = case when began_at > :earliest and misses > 0 then began_at else :now end
                         where program_id = :program and guesser = any(:guessers)""")
                .param("earliest", earliest())
                .param("now", now())
                .param("program", guessers.program().value())
                .param("guessers", names(guessers.misses().keySet()))
                .update();
    }

    private Optional<Instant> blockedUntil(ProgramId program, String guesser, int maximum) {
        return jdbc.sql("""
                        select began_at, misses from ledger.code_guess
                         where program_id = ? and guesser = ? for update""")
                .params(program.value(), guesser)
                .query((row, number) ->
                        row.getInt(2) >= maximum ? row.getTimestamp(1).toInstant() : Instant.MIN)
                .optional()
                .filter(began -> began.isAfter(earliest().toInstant()))
                .map(began -> began.plus(WINDOW));
    }

    private Timestamp earliest() {
        return Timestamp.from(clock.instant().minus(WINDOW));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] names(Collection<String> guessers) {
        return guessers.toArray(String[]::new);
    }
}
