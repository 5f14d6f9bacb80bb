package org.infolinia.reporting.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.reporting.client.ReportSchedule.Failure;
import org.infolinia.reporting.client.ReportSchedule.Sent;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored schedules and what went out by them. Works in the caller's transaction. */
@Component
class ScheduleRows {

    private static final String SCHEDULES = """
            select schedule.*, sent.first_day as sent_from, sent.last_day as sent_until, sent.sent_at
              from reporting.client_schedule schedule
              left join lateral (select first_day, last_day, sent_at from reporting.client_scheduled
                                  where program_id = schedule.program_id order by sent_at desc, first_day desc limit 1) sent on true
            """;

    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReportSchedule> of(ProgramId program) {
        return jdbc.sql(SCHEDULES + "where schedule.program_id = ?")
                .param(program.value())
                .query(ScheduleRows::schedule)
                .optional();
    }

    /** Holds it until the transaction ends; empty when another holds it, who sees to it. */
    Optional<ReportSchedule> take(ProgramId program) {
        return jdbc.sql("select program_id from reporting.client_schedule where program_id = ? for update skip locked")
                .param(program.value())
                .query(Long.class)
                .optional()
                .flatMap(held -> of(program));
    }

    /** Holds it, waiting for whoever does. */
    Optional<ReportSchedule> wait(ProgramId program) {
        return jdbc.sql("select program_id from reporting.client_schedule where program_id = ? for update")
                .param(program.value())
                .query(Long.class)
                .optional()
                .flatMap(held -> of(program));
    }

    List<ProgramId> programs() {
        return jdbc.sql("select program_id from reporting.client_schedule order by program_id")
                .query((row, number) -> new ProgramId(row.getLong(1)))
                .list();
    }

    /** What went wrong is forgotten, since it may be right now. */
    boolean put(ReportSchedule schedule, int basedOn, String by, Instant at) {
        return jdbc.sql("""
                        insert into reporting.client_schedule as known
                            (program_id, rhythm, day, language, recipients, formats, next_from, version, settled_by, settled_at)
                        values (:program, :rhythm, :day, :language, :recipients, :formats, :next, :version, :by, :at)
                        on conflict (program_id) do update
                           set rhythm = excluded.rhythm, day = excluded.day, language = excluded.language,
                               recipients = excluded.recipients, formats = excluded.formats,
                               next_from = excluded.next_from, version = excluded.version,
                               settled_by = excluded.settled_by, settled_at = excluded.settled_at,
                               failed_at = null, failure = null
                         where known.version = :basedOn""")
                        .param("program", schedule.program().value())
                        .param("rhythm", schedule.rhythm().name())
                        .param("day", schedule.day())
                        .param("language", schedule.language().name())
                        .param(
                                "recipients",
                                schedule.recipients().stream()
                                        .map(EmailAddress::value)
                                        .toArray(String[]::new))
                        .param(
                                "formats",
                                schedule.formats().stream()
                                        .sorted()
                                        .map(ReportFormat::name)
                                        .toArray(String[]::new))
                        .param("next", schedule.nextFrom())
                        .param("version", schedule.version())
                        .param("basedOn", basedOn)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean remove(ProgramId program) {
        return jdbc.sql("delete from reporting.client_schedule where program_id = ?")
                        .param(program.value())
                        .update()
                > 0;
    }

    boolean isSent(ProgramId program, FigurePeriod period) {
        return jdbc.sql("""
                        select exists (select from reporting.client_scheduled
                                        where program_id = ? and first_day = ? and last_day = ?)""")
                .params(program.value(), period.from(), period.until())
                .query(Boolean.class)
                .single();
    }

    /** The period is done with, and the next one is what follows it. A second time it fails. */
    void sent(ReportSchedule schedule, long report, Instant at) {
        var period = schedule.nextPeriod();
        jdbc.sql("""
                        insert into reporting.client_scheduled (program_id, first_day, last_day, report_id, sent_at)
                        values (?, ?, ?, ?, ?)""")
                .params(schedule.program().value(), period.from(), period.until(), report, Timestamp.from(at))
                .update();
        goOn(schedule);
    }

    void goOn(ReportSchedule schedule) {
        jdbc.sql("""
                        update reporting.client_schedule set next_from = ?, failed_at = null, failure = null
                         where program_id = ?""")
                .params(
                        schedule.nextPeriod().until().plusDays(1),
                        schedule.program().value())
                .update();
    }

    void failed(ProgramId program, String code, Instant at) {
        jdbc.sql("update reporting.client_schedule set failed_at = ?, failure = ? where program_id = ?")
                .params(Timestamp.from(at), code, program.value())
                .update();
    }

    private static ReportSchedule schedule(ResultSet row, int number) throws SQLException {
        return new ReportSchedule(
                new ProgramId(row.getLong("program_id")),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getInt("day"),
                Language.valueOf(row.getString("language")),
                Arrays.stream(texts(row, "recipients")).map(EmailAddress::new).toList(),
                Arrays.stream(texts(row, "formats")).map(ReportFormat::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getObject("next_from", LocalDate.class),
                row.getInt("version"),
                last(row),
                failure(row));
    }

    private static @Nullable Sent last(ResultSet row) throws SQLException {
        var at = row.getTimestamp("sent_at");
        return at == null
                ? null
                : new Sent(
                        new FigurePeriod(
                                row.getObject("sent_from", LocalDate.class),
                                row.getObject("sent_until", LocalDate.class)),
                        at.toInstant());
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        var at = row.getTimestamp("failed_at");
        return at == null ? null : new Failure(row.getString("failure"), at.toInstant());
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
