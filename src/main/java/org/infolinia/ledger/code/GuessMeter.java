package org.infolinia.ledger.code;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.CodeKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts codes that nobody issued, for the participant and for whoever submits them: who tries too many waits until the
 * hour since the first of them is over. Kept in the database, so that neither a restart nor another node forgets. It is
 * read without a lock and written on a miss alone, so that those who hit never wait for each other.
 */
@Component
class GuessMeter {

    static final Duration WINDOW = Duration.ofHours(1);
    static final int MISSES_OF_PARTICIPANT = 10;
    /** An agent types for many participants; hardly any of them reads so badly. */
    static final int MISSES_OF_SOURCE = 60;

    private final JdbcClient jdbc;
    private final CodeKey key;
    private final Clock clock;

    GuessMeter(JdbcClient jdbc, CodeKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** Who may have guessed, and how often each of them may be wrong; in the order in which they are written. */
    record Guessers(ProgramId program, Map<String, Integer> misses) {

        String[] names() {
            return misses.keySet().toArray(String[]::new);
        }
    }

    /**
     * A participant's guesses count for each door apart: who writes under his address does not stop him at the agent's.
     * A visitor's address is kept as its hash alone.
     */
    Guessers guessers(SubmitCode command, Actor source) {
        var misses = new TreeMap<String, Integer>();
        misses.put("participant " + command.participant().value() + " " + command.through(), MISSES_OF_PARTICIPANT);
        misses.put("source " + nameOf(command.door(), source), MISSES_OF_SOURCE);
        return new Guessers(command.program(), misses);
    }

    /** Empty when none of the meters is full, else when it may go on. */
    Optional<Instant> blockedUntil(Guessers guessers) {
        return jdbc
                .sql("""
                        select guesser, began_at, misses from ledger.code_guess
                         where program_id = :program and guesser = any(:guessers) and began_at > :earliest""")
                .param("program", guessers.program().value())
                .param("guessers", guessers.names())
                .param("earliest", earliest())
                .query((row, number) -> row.getInt(3) >= guessers.misses().getOrDefault(row.getString(1), 0)
                        ? Optional.of(row.getTimestamp(2).toInstant().plus(WINDOW))
                        : Optional.<Instant>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** One more code that nobody issued. */
    void miss(Guessers guessers) {
        jdbc.sql("""
                        insert into ledger.code_guess as known (program_id, guesser, began_at, misses)
                        select :program, guesser, :now, 1 from unnest(:guessers) as guesser order by guesser
                        on conflict (program_id, guesser) do update
                           set misses = case when known.began_at > :earliest then known.misses + 1 else 1 end,
                               began_at = case when known.began_at > :earliest and known.misses > 0
                                               then known.began_at else excluded.began_at end""")
                .param("program", guessers.program().value())
                .param("guessers", guessers.names())
                .param("earliest", earliest())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets whose hour is over; they would begin anew with their next miss. */
    void forgetOld() {
        jdbc.sql("delete from ledger.code_guess where began_at <= ?")
                .param(earliest())
                .update();
    }

    private String nameOf(SubmitCode.Door door, Actor source) {
        var agent = source.agent();
        return agent == null
                ? door.through() + " " + key.hasher().hash(door.visitor()).hex()
                : "agent " + agent.value();
    }

    private Timestamp earliest() {
        return Timestamp.from(clock.instant().minus(WINDOW));
    }
}
