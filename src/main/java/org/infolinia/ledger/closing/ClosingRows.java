package org.infolinia.ledger.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.closing.Closing.Signatory;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored closings. Works in the caller's transaction. */
@Component
class ClosingRows {

    private static final String COLUMNS = """
            s.first_day, s.last_day, c.id, c.program_id, c.stage_id, c.opened_by_id, c.opened_by_name, c.opened_at,
            c.reckoning, c.reckoned_at, c.last_posting, c.closed_by_id, c.closed_by_name, c.closed_at, c.seal
            """;
    private static final String SELECT =
            "select " + COLUMNS + " from ledger.closing c join ledger.stage s on s.id = c.stage_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isUnderWay(ProgramId program) {
        return jdbc.sql("select exists (select from ledger.closing where program_id = ? and closed_at is null)")
                .param(program.value())
                .query(Boolean.class)
                .single();
    }

    ClosingId open(ProgramId program, long stage, Signatory by) {
        return new ClosingId(jdbc.sql("""
                        insert into ledger.closing (program_id, stage_id, opened_by_id, opened_by_name, opened_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(program.value(), stage, by.agent().value(), by.name(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
    }

    Optional<Closing> find(ClosingId id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id.value())
                .query(ClosingRows::closing)
                .optional();
    }

    /** The closing, locked until the transaction ends. */
    Optional<Closing> lock(ClosingId id) {
        return jdbc.sql(SELECT + "where c.id = ? for update of c")
                .param(id.value())
                .query(ClosingRows::closing)
                .optional();
    }

    /** The closed ones of a program, the last one first. */
    List<Closing> closed(ProgramId program) {
        return jdbc.sql(SELECT + "where c.program_id = ? and c.closed_at is not null order by s.first_day desc")
                .param(program.value())
                .query(ClosingRows::closing)
                .list();
    }

    List<Closing> closed() {
        return jdbc.sql(SELECT + "where c.closed_at is not null order by c.id")
                .query(ClosingRows::closing)
                .list();
    }

    /** The stages of a program, the last one first. */
    List<StageLine> stages(ProgramId program) {
        return jdbc.sql("select " + COLUMNS + """
                         from ledger.stage s left join ledger.closing c on c.stage_id = s.id
                        where s.program_id = ? order by s.first_day desc""")
                .param(program.value())
                .query((row, number) -> new StageLine(
                        day(row, "first_day"),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("id") == null ? null : closing(row, number)))
                .list();
    }

    /** Numbers the next reckoning; until it is through there is none. */
    void beginReckoning(ClosingId id) {
        jdbc.sql("update ledger.closing set reckoning = reckoning + 1, reckoned_at = null where id = ?")
                .param(id.value())
                .update();
    }

    /** @return whether no other has begun meanwhile */
    boolean endReckoning(Closing reckoned) {
        return jdbc.sql("update ledger.closing set reckoned_at = ? where id = ? and reckoning = ?")
                        .params(Timestamp.from(clock.instant()), reckoned.id().value(), reckoned.reckoning())
                        .update()
                == 1;
    }

    long lastPosting() {
        return jdbc.sql("select coalesce(max(id), 0) from ledger.posting")
                .query(Long.class)
                .single();
    }

    void close(Closing closing, Closing.End end) {
        jdbc.sql("""
                        update ledger.closing
                           set closed_by_id = ?, closed_by_name = ?, closed_at = ?, last_posting = ?, seal = ?
                         where id = ?""")
                .params(
                        end.closedBy().agent().value(),
                        end.closedBy().name(),
                        Timestamp.from(end.closedAt()),
                        end.lastPosting(),
                        end.seal(),
                        closing.id().value())
                .update();
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        var reckonedAt = row.getTimestamp("reckoned_at");
        return new Closing(
                new ClosingId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getLong("stage_id"),
                day(row, "first_day"),
                day(row, "last_day"),
                new Signatory(new AgentId(row.getLong("opened_by_id")), row.getString("opened_by_name")),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("reckoning"),
                reckonedAt == null ? null : reckonedAt.toInstant(),
                end(row));
    }

    private static Closing.@Nullable End end(ResultSet row) throws SQLException {
        var at = row.getTimestamp("closed_at");
        return at == null
                ? null
                : new Closing.End(
                        new Signatory(new AgentId(row.getLong("closed_by_id")), row.getString("closed_by_name")),
                        at.toInstant(),
                        row.getLong("last_posting"),
                        row.getBytes("seal"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
