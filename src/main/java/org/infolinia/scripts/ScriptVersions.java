package org.infolinia.scripts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptVersion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored versions of all scripts. */
@Repository
class ScriptVersions {

    private static final String SELECT = """
            select v.id, v.script_id, s.program_id, v.number, v.state, v.content::text, v.note, v.author, v.created_at,
                   v.published_by, v.published_at
              from scripts.version v join scripts.script s on s.id = v.script_id
            """;

    private final JdbcClient jdbc;
    private final ScriptJson json;
    private final ParsedContents contents;

    ScriptVersions(JdbcClient jdbc, ScriptJson json, ParsedContents contents) {
        this.jdbc = jdbc;
        this.json = json;
        this.contents = contents;
    }

    /** The script of this code, made when it is not there; locked, so that numbers do not clash. */
    ScriptId scriptFor(ProgramId program, String code, Instant now) {
        jdbc.sql("insert into scripts.script (program_id, code, created_at) values (?, ?, ?) on conflict do nothing")
                .params(program.value(), code, Timestamp.from(now))
                .update();
        return new ScriptId(jdbc.sql("select id from scripts.script where program_id = ? and code = ? for update")
                .params(program.value(), code)
                .query(Long.class)
                .single());
    }

    ScriptVersionId add(ScriptId script, ScriptContent content, String note, String author, Instant now) {
        return new ScriptVersionId(jdbc.sql("""
                        insert into scripts.version (script_id, number, state, content, note, author, created_at)
                        select :script, coalesce(max(number), 0) + 1, 'DRAFT', :content::jsonb, :note, :author, :now
                          from scripts.version where script_id = :script
                        returning id""")
                .param("script", script.value())
                .param("content", json.write(content))
                .param("note", note)
                .param("author", author)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    void publish(ScriptVersion version, String by, Instant now) {
        jdbc.sql(
                        "update scripts.version set state = 'RETIRED', retired_at = ? where script_id = ? and state = 'PUBLISHED'")
                .params(Timestamp.from(now), version.script().value())
                .update();
        jdbc.sql("update scripts.version set state = 'PUBLISHED', published_by = ?, published_at = ? where id = ?")
                .params(by, Timestamp.from(now), version.id().value())
                .update();
    }

    private Optional<ScriptVersion> find(ScriptVersionId id) {
        return jdbc.sql(SELECT + " where v.id = ?")
                .param(id.value())
                .query(this::version)
                .optional();
    }

    /** @throws IllegalArgumentException when there is no such version */
    ScriptVersion get(ScriptVersionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no script version " + id.value()));
    }

    Optional<ScriptVersion> published(ProgramId program, String code) {
        return jdbc.sql(SELECT + " where s.program_id = ? and s.code = ? and v.state = 'PUBLISHED'")
                .params(program.value(), code)
                .query(this::version)
                .optional();
    }

    List<ScriptVersion> published(ProgramId program) {
        return jdbc.sql(SELECT + " where s.program_id = ? and v.state = 'PUBLISHED' order by s.code")
                .param(program.value())
                .query(this::version)
                .list();
    }

    /** The newest version of each script of the program. */
    List<ScriptVersion> newest(ProgramId program) {
        return jdbc.sql(SELECT + """
                         where s.program_id = ?
                           and v.number = (select max(n.number) from scripts.version n where n.script_id = s.id)
                         order by s.code""")
                .param(program.value())
                .query(this::version)
                .list();
    }

    /** All versions of a script, newest first. */
    List<ScriptVersion> of(ScriptId script) {
        return jdbc.sql(SELECT + " where v.script_id = ? order by v.number desc")
                .param(script.value())
                .query(this::version)
                .list();
    }

    private ScriptVersion version(ResultSet row, int number) throws SQLException {
        var id = new ScriptVersionId(row.getLong("id"));
        var state = State.valueOf(row.getString("state"));
        return new ScriptVersion(
                id,
                new ScriptId(row.getLong("script_id")),
                new ProgramId(row.getLong("program_id")),
                row.getInt("number"),
                state,
                contents.of(id, state, row.getString("content")),
                row.getString("note"),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("published_by"),
                instant(row.getTimestamp("published_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
