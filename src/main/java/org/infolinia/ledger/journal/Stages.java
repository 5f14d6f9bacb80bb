package org.infolinia.ledger.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.query.Questions;
import org.infolinia.programs.ProgramFounded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The stages in which programs keep their books. */
@Component
public class Stages {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    /** Of the stage itself and not of its row: the row would be written by all who post into the program at once. */
    private static final String LOCK = "hashtextextended('ledger.stage', id)";

    private static final String OPEN_ON = """
            from ledger.stage
             where program_id = :program and first_day <= :day and (last_day is null or last_day >= :day)
               and closed_at is null""";

    private static final String KEEP_OPEN_ON = "select id, pg_advisory_xact_lock_shared(" + LOCK + ") " + OPEN_ON;
    private static final String STILL_OPEN_ON = "select id " + OPEN_ON;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations given;

    Stages(JdbcClient jdbc, NamedParameterJdbcOperations given) {
        this.jdbc = jdbc;
        this.given = given;
    }

    /** A stage was ended while somebody was about to post into it; whoever begins anew finds the one of his day. */
    public static final class EndedMeanwhile extends ConcurrencyFailureException {

        private EndedMeanwhile(ProgramId program, LocalDate day) {
            super("Another stage of program " + program.value() + " holds " + day + " now");
        }
    }

    /** Number of a closing, by which a correction names it. */
    @NamedInterface("journal")
    public record ClosingId(long value) {

        public ClosingId {
            if (value <= 0) {
                throw new IllegalArgumentException("Numbers of closings are positive, not " + value);
            }
        }
    }

    /**
     * The stage and day for which something is booked.
     *
     * @param closing what a correction of a closed stage names; null for all else
     */
    public record Place(long stage, LocalDate day, @Nullable ClosingId closing) {}

    /** A new program can keep books at once. */
    @EventListener
    void openFirst(ProgramFounded founded) {
        open(founded.program(), BEGINNING);
    }

    /**
     * The stage that takes postings of this day; empty when it is closed. Until the caller's transaction ends it is not
     * closed either.
     */
    public Optional<Long> openOn(ProgramId program, LocalDate day) {
        var questions = new Questions();
        var found = openOn(program, day, questions);
        questions.ask(given);
        return found.get();
    }

    /** Asks for the same; the answer is there once the questions are asked. */
    public Supplier<Optional<Long>> openOn(ProgramId program, LocalDate day, Questions questions) {
        var kept = new ArrayList<Long>();
        var open = new ArrayList<Long>();
        questions.add(KEEP_OPEN_ON, placed(program, day), row -> kept.add(row.getLong(1)));
        questions.add(STILL_OPEN_ON, placed(program, day), row -> open.add(row.getLong(1)));
        return () -> {
            if (!kept.containsAll(open)) {
                throw new EndedMeanwhile(program, day);
            }
            return open.stream().findFirst();
        };
    }

    private static Map<String, Object> placed(ProgramId program, LocalDate day) {
        return Map.of("program", program.value(), "day", day);
    }

    /**
     * Where a decision is booked: on this day, or as a correction on the last day of the closed stage it names. Refused as
     * {@code stage-closed}, and as {@code closing-unknown} when no closed stage of the program has this closing.
     */
    public Outcome<Place> place(ProgramId program, LocalDate today, @Nullable ClosingId closing) {
        return closing == null
                ? openOn(program, today)
                        .map(stage -> Outcome.done(new Place(stage, today, null)))
                        .orElseGet(() -> Outcome.refused("stage-closed"))
                : corrected(program, closing).map(Outcome::done).orElseGet(() -> Outcome.refused("closing-unknown"));
    }

    /** Whether the posting counts for a day of the stage that this closing closed. */
    boolean holds(ClosingId closing, PostingId posting) {
        return jdbc.sql("""
                        select exists (
                            select from ledger.closing c
                              join ledger.stage s on s.id = c.stage_id
                              join ledger.posting p on p.program_id = c.program_id
                               and p.effective_on between s.first_day and s.last_day
                             where c.id = ? and p.id = ?)""")
                .params(closing.value(), posting.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Place> corrected(ProgramId program, ClosingId closing) {
        return jdbc.sql("""
                        select s.id, s.last_day
                          from ledger.closing c join ledger.stage s on s.id = c.stage_id
                         where c.id = ? and c.program_id = ? and c.closed_at is not null""")
                .params(closing.value(), program.value())
                .query((row, number) -> new Place(row.getLong(1), row.getObject(2, LocalDate.class), closing))
                .optional();
    }

    /**
     * Settles the last day of the running stage and lets the next one begin on the day after.
     *
     * @return the stage that ends; empty when it does not hold this day
     */
    public Optional<Long> end(ProgramId program, LocalDate lastDay) {
        var ended = jdbc.sql("""
                        update ledger.stage set last_day = ?
                         where program_id = ? and last_day is null and first_day <= ?
                        returning id""")
                .params(lastDay, program.value(), lastDay)
                .query(Long.class)
                .optional();
        ended.ifPresent(stage -> open(program, lastDay.plusDays(1)));
        return ended;
    }

    /** Waits for whoever posts into stages of the program that have ended, and holds off all others. */
    public void lockEnded(ProgramId program) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(%s)
                          from (select id from ledger.stage where program_id = ? and last_day is not null order by id)""".formatted(LOCK)).param(program.value()).query(row -> {});
    }

    /** Nothing is posted into it any more but for corrections. */
    public void close(long stage, Instant now) {
        int closed = jdbc.sql("update ledger.stage set closed_at = ? where id = ? and closed_at is null")
                .params(Timestamp.from(now), stage)
                .update();
        if (closed != 1) {
            throw new IllegalStateException("Stage " + stage + " is closed already");
        }
    }

    private void open(ProgramId program, LocalDate firstDay) {
        jdbc.sql("insert into ledger.stage (program_id, first_day) values (?, ?)")
                .params(program.value(), firstDay)
                .update();
    }
}
