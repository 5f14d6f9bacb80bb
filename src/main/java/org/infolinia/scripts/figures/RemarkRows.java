package org.infolinia.scripts.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptId;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.run.RunView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored remarks. */
@Repository
class RemarkRows {

    private static final String SELECT = """
            select remark.id, remark.program_id, remark.version_id, node, text, agent_name, written_at, done_at, done_by
              from scripts.remark
            """;

    private final JdbcClient jdbc;

    RemarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RunView run, String text, @Nullable AgentId agent, String name, Instant now) {
        jdbc.sql("""
                        insert into scripts.remark (program_id, run_id, step_number, version_id, node, text, agent_id,
                                                    agent_name, written_at)
                        values (:program, :run, :step, :version, :node, :text, :agent, :name, :now)""")
                .param("program", run.caller().program().value())
                .param("run", run.id().value())
                .param("step", run.step())
                .param("version", run.version().value())
                .param("node", run.place().key())
                .param("text", text)
                .param("agent", agent == null ? null : agent.value(), Types.BIGINT)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Remark> find(long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(RemarkRows::remark)
                .optional();
    }

    /** About any version of the script: those that wait first, then the newest. */
    List<Remark> of(ScriptId script, int limit) {
        return jdbc.sql(SELECT + """
                          join scripts.version on version.id = remark.version_id
                         where version.script_id = ?
                         order by done_at is not null, written_at desc limit ?""")
                .params(script.value(), limit)
                .query(RemarkRows::remark)
                .list();
    }

    void settle(long id, String by, Instant now) {
        jdbc.sql("update scripts.remark set done_at = ?, done_by = ? where id = ? and done_at is null")
                .params(Timestamp.from(now), by, id)
                .update();
    }

    long waiting(ProgramId program) {
        return jdbc.sql("select count(*) from scripts.remark where program_id = ? and done_at is null")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    /** How many were made about which place of a version. */
    Map<String, Long> byPlace(ScriptVersionId version) {
        var counted = new TreeMap<String, Long>();
        jdbc.sql("select node, count(*) from scripts.remark where version_id = ? group by node")
                .param(version.value())
                .query(row -> {
                    counted.put(row.getString(1), row.getLong(2));
                });
        return counted;
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                new ScriptVersionId(row.getLong("version_id")),
                row.getString("node"),
                row.getString("text"),
                row.getString("agent_name"),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("done_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("done_by"));
    }
}
