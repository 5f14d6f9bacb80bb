package org.infolinia.ledger.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The snapshot's rows, how far a run came, and what they come to day by day. */
@Component
class SnapshotRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SnapshotRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param lastParticipant the last whose row is kept; 0 for none */
    record Run(long lastParticipant, boolean isFinished) {}

    /** What is kept of one participant. */
    record Taken(ParticipantId participant, Habit habit, Standing standing) {

        static Taken of(ParticipantId participant, Habit habit, InsightTerms terms, LocalDate day) {
            return new Taken(participant, habit, Standing.of(habit, terms, day));
        }
    }

    /** Begun when there is none; whoever else takes the same snapshot waits for the end of this batch. */
    Run lockRun(ProgramId program, LocalDate day) {
        jdbc.sql("insert into ledger.insight_run (program_id, day, began_at) values (?, ?, ?) on conflict do nothing")
                .params(program.value(), day, Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("""
                        select last_participant, finished_at is not null from ledger.insight_run
                         where program_id = ? and day = ? for update""")
                .params(program.value(), day)
                .query((row, number) -> new Run(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    void put(ProgramId program, LocalDate day, List<Taken> taken) {
        jdbc.sql("""
                        insert into ledger.insight
                            (program_id, participant_id, taken_on, stage, segment, risk, last_active_on, usual_gap_days,
                             earned, spent, lapsing)
                        select :program, participant, :day, stage, segment, risk, last_active_on, gap, earned, spent, lapsing
                          from unnest(:participants::bigint[], :stages::text[], :segments::text[], :risks::text[],
                                      :lastActive::date[], :gaps::integer[], :earned::bigint[], :spent::bigint[],
                                      :lapsing::bigint[])
                            as taken (participant, stage, segment, risk, last_active_on, gap, earned, spent, lapsing)
                        on conflict (program_id, participant_id) do update
                           set taken_on = excluded.taken_on, stage = excluded.stage, segment = excluded.segment,
                               risk = excluded.risk, last_active_on = excluded.last_active_on,
                               usual_gap_days = excluded.usual_gap_days, earned = excluded.earned,
                               spent = excluded.spent, lapsing = excluded.lapsing""")
                .param("program", program.value())
                .param("day", day)
                .param("participants", numbers(taken, one -> one.participant().value()))
                .param("stages", texts(taken, one -> one.standing().stage().name()))
                .param("segments", texts(taken, one -> one.standing().segment().name()))
                .param("risks", texts(taken, one -> one.standing().risk().name()))
                .param(
                        "lastActive",
                        taken.stream().map(SnapshotRows::lastActive).toArray(String[]::new))
                .param(
                        "gaps",
                        taken.stream().map(one -> one.habit().usualGapDays()).toArray(Integer[]::new))
                .param(
                        "earned",
                        numbers(taken, one -> one.habit().earnedInYear().value()))
                .param("spent", numbers(taken, one -> one.habit().spentInYear().value()))
                .param("lapsing", numbers(taken, one -> one.habit().lapsing().value()))
                .update();
    }

    /** Behind one id and up to another: those whom this run has not found any more. */
    void dropOlder(ProgramId program, LocalDate day, long after, long upTo) {
        jdbc.sql("""
                        delete from ledger.insight
                         where program_id = ? and participant_id > ? and participant_id <= ? and taken_on < ?""").params(program.value(), after, upTo, day).update();
    }

    void advance(ProgramId program, LocalDate day, long lastParticipant) {
        jdbc.sql("update ledger.insight_run set last_participant = ? where program_id = ? and day = ?")
                .params(lastParticipant, program.value(), day)
                .update();
    }

    /** Ends the run and keeps how many there are of which. */
    void finish(ProgramId program, LocalDate day) {
        jdbc.sql("""
                        insert into ledger.insight_count (program_id, day, stage, segment, risk, participants)
                        select program_id, taken_on, stage, segment, risk, count(*)
                          from ledger.insight where program_id = ? and taken_on = ?
                         group by program_id, taken_on, stage, segment, risk""").params(program.value(), day).update();
        jdbc.sql("update ledger.insight_run set finished_at = ? where program_id = ? and day = ?")
                .params(Timestamp.from(clock.instant()), program.value(), day)
                .update();
    }

    private static Long[] numbers(List<Taken> taken, Function<Taken, Long> number) {
        return taken.stream().map(number).toArray(Long[]::new);
    }

    private static String[] texts(List<Taken> taken, Function<Taken, String> text) {
        return taken.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String lastActive(Taken taken) {
        var day = taken.habit().lastActiveOn();
        return day == null ? null : day.toString();
    }
}
