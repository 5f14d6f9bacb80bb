package org.infolinia.tickets.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.sla.SlaClock.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored clocks. Works in the transaction of a caller who holds the ticket. */
@Component
class SlaClockRows {

    private static final String THIS_CLOCK = "ticket_number = :ticket and metric = :metric and round = :round";
    private static final String TO_WARN_OF = "warn_at <= :now and warned_at is null";
    private static final String TO_ESCALATE = "due_at <= :now and escalated_at is null";

    private final JdbcClient jdbc;

    /** A clock about which somebody must be told something. */
    record Alarm(TicketNumber ticket, SlaMetric metric, int round) {}

    SlaClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By promise, then in the order of their rounds. */
    List<SlaState> of(TicketNumber ticket) {
        return jdbc.sql("""
                        select metric, round, runs_from, runs_until, ended_at, policy_id, target_minutes, due_at, warn_at,
                               missed_at
                          from tickets.sla_clock where ticket_number = :ticket
                         order by array_position(array['FIRST_RESPONSE', 'NEXT_RESPONSE', 'SOLUTION'], metric), round""")
                .param("ticket", ticket.value())
                .query(SlaClockRows::state)
                .list();
    }

    /** What moves its end is warned of and escalated anew. */
    void put(TicketNumber ticket, ProgramId program, SlaState state) {
        var clock = state.clock();
        var target = state.target();
        jdbc.sql("""
                        insert into tickets.sla_clock as known
                            (ticket_number, metric, round, program_id, runs_from, runs_until, ended_at, policy_id,
                             target_minutes, due_at, warn_at, missed_at)
                        values (:ticket, :metric, :round, :program, :from, :until, :ended, :policy, :target, :due, :warn,
                                :missed)
                        on conflict (ticket_number, metric, round) do update
                           set runs_from = excluded.runs_from, runs_until = excluded.runs_until,
                               ended_at = excluded.ended_at, policy_id = excluded.policy_id,
                               target_minutes = excluded.target_minutes, due_at = excluded.due_at,
                               warn_at = excluded.warn_at, missed_at = excluded.missed_at,
                               warned_at = case when known.warned_at < excluded.warn_at then null
                                                else known.warned_at end,
                               escalated_at = case when known.escalated_at < excluded.due_at then null
                                                   else known.escalated_at end""")
                .param("ticket", ticket.value())
                .param("metric", clock.metric().name())
                .param("round", clock.round())
                .param("program", program.value())
                .param("from", moments(clock.runs().stream().map(Run::from).toList()))
                .param("until", untils(clock.runs()))
                .param("ended", timestamp(clock.endedAt()))
                .param("policy", state.policy())
                .param("target", target == null ? null : target.toMinutes())
                .param("due", timestamp(state.dueAt()))
                .param("warn", timestamp(state.warnAt()))
                .param("missed", timestamp(state.missedAt()))
                .update();
    }

    /** Forgets a promise that was never made. */
    void remove(TicketNumber ticket, SlaClock clock) {
        jdbc.sql("delete from tickets.sla_clock where " + THIS_CLOCK)
                .param("ticket", ticket.value())
                .param("metric", clock.metric().name())
                .param("round", clock.round())
                .update();
    }

    /** Forgets a promise that is not kept yet. */
    void removeUnfinished(TicketNumber ticket, SlaMetric metric) {
        jdbc.sql("""
                        delete from tickets.sla_clock
                         where ticket_number = :ticket and metric = :metric and ended_at is null""")
                .param("ticket", ticket.value())
                .param("metric", metric.name())
                .update();
    }

    /** Those to be warned of by now, the earliest first. */
    List<Alarm> toWarnOf(Instant now, int limit) {
        return alarms(TO_WARN_OF + " order by warn_at", now, limit);
    }

    /** Those that were due by now and nobody was told of, the earliest first. */
    List<Alarm> toEscalate(Instant now, int limit) {
        return alarms(TO_ESCALATE + " order by due_at", now, limit);
    }

    boolean isToWarnOf(Alarm alarm, Instant now) {
        return isStill(TO_WARN_OF, alarm, now);
    }

    boolean isToEscalate(Alarm alarm, Instant now) {
        return isStill(TO_ESCALATE, alarm, now);
    }

    void warned(Alarm alarm, Instant at) {
        mark("warned_at", alarm, at);
    }

    /** It was missed when it was due, and needs no warning any more. */
    void escalated(Alarm alarm, Instant at) {
        mark("missed_at = coalesce(missed_at, due_at), warned_at = coalesce(warned_at, :at), escalated_at", alarm, at);
    }

    /** Tickets of a program that are not over, by number. */
    List<TicketNumber> openAfter(ProgramId program, long number, int limit) {
        return jdbc.sql("""
                        select number from tickets.ticket
                         where program_id = :program and state in ('NEW', 'OPEN', 'PENDING') and number > :number
                         order by number limit :limit""")
                .param("program", program.value())
                .param("number", number)
                .param("limit", limit)
                .query((row, index) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    private List<Alarm> alarms(String condition, Instant now, int limit) {
        return jdbc.sql("select ticket_number, metric, round from tickets.sla_clock where " + condition
                        + " limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, index) ->
                        new Alarm(new TicketNumber(row.getLong(1)), SlaMetric.valueOf(row.getString(2)), row.getInt(3)))
                .list();
    }

    private boolean isStill(String condition, Alarm alarm, Instant now) {
        return jdbc.sql("select exists (select from tickets.sla_clock where " + THIS_CLOCK + " and " + condition + ")")
                .param("now", Timestamp.from(now))
                .param("ticket", alarm.ticket().value())
                .param("metric", alarm.metric().name())
                .param("round", alarm.round())
                .query(Boolean.class)
                .single();
    }

    private void mark(String column, Alarm alarm, Instant at) {
        jdbc.sql("update tickets.sla_clock set " + column + " = :at where " + THIS_CLOCK)
                .param("at", Timestamp.from(at))
                .param("ticket", alarm.ticket().value())
                .param("metric", alarm.metric().name())
                .param("round", alarm.round())
                .update();
    }

    private static SlaState state(ResultSet row, int number) throws SQLException {
        var clock = new SlaClock(
                SlaMetric.valueOf(row.getString("metric")),
                row.getInt("round"),
                runs((Timestamp[]) row.getArray("runs_from").getArray(), (Timestamp[])
                        row.getArray("runs_until").getArray()),
                instant(row, "ended_at"));
        var target = row.getObject("target_minutes", Long.class);
        return new SlaState(
                clock,
                row.getObject("policy_id", Long.class),
                target == null ? null : Duration.ofMinutes(target),
                instant(row, "due_at"),
                instant(row, "warn_at"),
                instant(row, "missed_at"));
    }

    private static List<Run> runs(Timestamp[] from, @Nullable Timestamp[] until) {
        var runs = new ArrayList<Run>(from.length);
        for (int i = 0; i < from.length; i++) {
            var end = until[i];
            runs.add(new Run(from[i].toInstant(), end == null ? null : end.toInstant()));
        }
        return runs;
    }

    private static Timestamp[] moments(List<Instant> instants) {
        return instants.stream().map(Timestamp::from).toArray(Timestamp[]::new);
    }

    private static @Nullable Timestamp[] untils(List<Run> runs) {
        var untils = new @Nullable Timestamp[runs.size()];
        for (int i = 0; i < untils.length; i++) {
            untils[i] = timestamp(runs.get(i).until());
        }
        return untils;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
