package org.infolinia.scripts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.scripts.ScriptVersion.Missed;
import org.infolinia.scripts.ScriptVersion.Schedule;
import org.infolinia.scripts.ScriptVersion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored versions of all scripts. */
@Repository
class ScriptVersions {

    private static final String SELECT = """
            select v.*, v.content::text as text, s.program_id
              from scripts.version v join scripts.script s on s.id = v.script_id
            """;

    private static final String SELECT_LINE = """
            select v.id, v.script_id, v.content ->> 'title' as title, v.number, v.state, v.note, v.author, v.changed_at,
                   v.published_by, v.published_at, v.go_live_at, v.missed_at
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

    /** @param authors whose hand is in it, besides whoever adds it */
    ScriptVersionId add(
            ScriptId script, ScriptContent content, String note, Actor by, Set<AgentId> authors, Instant now) {
        return new ScriptVersionId(jdbc.sql("""
                        with next as (update scripts.script set last_number = last_number + 1 where id = :script
                                      returning last_number)
                        insert into scripts.version (script_id, number, state, content, note, author, author_ids,
                                                     created_at, changed_by, changed_at)
                        select :script, last_number, 'DRAFT', :content::jsonb, :note, :author, :authors, :now, :author,
                               :now
                          from next returning id""")
                .param("script", script.value())
                .param("content", json.write(content))
                .param("note", note)
                .param("author", by.name())
                .param("authors", numbers(authors))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    /** Writes other content into a draft; false when it was saved by somebody since this edition, or is no draft. */
    boolean change(ScriptVersionId id, int seenEdition, ScriptContent content, String note, Actor by, Instant now) {
        return jdbc.sql("""
                        update scripts.version
                           set content = :content::jsonb, note = :note, edition = edition + 1, changed_by = :by,
                               changed_at = :now, missed_at = null, missed_why = null, missed_faults = null,
                               author_ids = case when :agent::bigint is null or :agent = any(author_ids) then author_ids
                                            else author_ids || :agent::bigint end
                         where id = :id and edition = :edition and state = 'DRAFT'""")
                        .param("id", id.value())
                        .param("edition", seenEdition)
                        .param("content", json.write(content))
                        .param("note", note)
                        .param("by", by.name())
                        .param("agent", number(by.agent()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean discard(ScriptVersionId id, int seenEdition) {
        return jdbc.sql("delete from scripts.version where id = ? and edition = ? and state = 'DRAFT'")
                        .params(id.value(), seenEdition)
                        .update()
                == 1;
    }

    /** @param by who approved it */
    void publish(ScriptVersion version, String by, @Nullable AgentId agent, Instant now) {
        jdbc.sql(
                        "update scripts.version set state = 'RETIRED', retired_at = ? where script_id = ? and state = 'PUBLISHED'")
                .params(Timestamp.from(now), version.script().value())
                .update();
        jdbc.sql("""
                        update scripts.version
                           set state = 'PUBLISHED', published_by = :by, published_by_id = :agent, published_at = :now,
                               go_live_at = null, scheduled_by = null, scheduled_by_id = null,
                               missed_at = null, missed_why = null, missed_faults = null
                         where id = :id""")
                .param("by", by)
                .param("agent", number(agent))
                .param("now", Timestamp.from(now))
                .param("id", version.id().value())
                .update();
    }

    void schedule(ScriptVersionId id, @Nullable Schedule schedule) {
        jdbc.sql("""
                        update scripts.version
                           set go_live_at = :at, scheduled_by = :by, scheduled_by_id = :agent,
                               missed_at = null, missed_why = null, missed_faults = null
                         where id = :id""")
                .param("at", schedule == null ? null : Timestamp.from(schedule.goLiveAt()))
                .param("by", schedule == null ? null : schedule.by())
                .param("agent", schedule == null ? null : number(schedule.agent()))
                .param("id", id.value())
                .update();
    }

    void miss(ScriptVersionId id, Missed missed) {
        schedule(id, null);
        jdbc.sql("""
                        update scripts.version set missed_at = :at, missed_why = :why, missed_faults = :faults
                         where id = :id""")
                .param("at", Timestamp.from(missed.at()))
                .param("why", missed.why().code())
                .param("faults", missed.why().arguments().stream().findFirst().orElse(null))
                .param("id", id.value())
                .update();
    }

    /** Drafts whose moment has come, the oldest first. */
    List<ScriptVersionId> due(Instant now, int most) {
        return jdbc.sql("select id from scripts.version where go_live_at <= ? order by go_live_at, id limit ?")
                .params(Timestamp.from(now), most)
                .query((row, number) -> new ScriptVersionId(row.getLong(1)))
                .list();
    }

    long countMissed(List<ProgramId> programs) {
        return jdbc.sql("""
                        select count(*) from scripts.version v join scripts.script s on s.id = v.script_id
                         where v.missed_at is not null and s.program_id = any(?)""")
                .param(programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    private Optional<ScriptVersion> find(ScriptVersionId id) {
        return jdbc.sql(SELECT + " where v.id = ?")
                .param(id.value())
                .query(this::version)
                .optional();
    }

    /** @throws IllegalArgumentException when there is no such version */
    ScriptVersion get(ScriptVersionId id) {
        return find(id).orElseThrow(() -> missing(id));
    }

    /**
     * The same, with its script locked until the transaction ends.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    ScriptVersion lock(ScriptVersionId id) {
        var script = jdbc.sql("""
                        select id from scripts.script
                         where id = (select script_id from scripts.version where id = ?) for update""").param(id.value()).query(Long.class).optional();
        if (script.isEmpty()) {
            throw missing(id);
        }
        return get(id);
    }

    private static IllegalArgumentException missing(ScriptVersionId id) {
        return new IllegalArgumentException("There is no script version " + id.value());
    }

    Optional<ScriptVersion> published(ProgramId program, String code) {
        return jdbc.sql(SELECT + " where s.program_id = ? and s.code = ? and v.state = 'PUBLISHED'")
                .params(program.value(), code)
                .query(this::version)
                .optional();
    }

    Optional<ScriptVersion> publishedAt(ProgramId program, String code, Instant at) {
        return jdbc.sql(SELECT + """
                         where s.program_id = ? and s.code = ? and v.published_at <= ?
                         order by v.published_at desc, v.number desc limit 1""")
                .params(program.value(), code, Timestamp.from(at))
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
    List<VersionLine> newest(ProgramId program) {
        return jdbc.sql(SELECT_LINE + """
                         where s.program_id = ?
                           and v.number = (select max(n.number) from scripts.version n where n.script_id = s.id)
                         order by s.code""")
                .param(program.value())
                .query(this::line)
                .list();
    }

    /** All versions of a script, newest first. */
    List<VersionLine> of(ScriptId script) {
        return jdbc.sql(SELECT_LINE + " where v.script_id = ? order by v.number desc")
                .param(script.value())
                .query(this::line)
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
                row.getInt("edition"),
                state,
                contents.of(id, state, row.getString("text")),
                row.getString("note"),
                row.getString("author"),
                Stream.of((Long[]) row.getArray("author_ids").getArray())
                        .map(AgentId::new)
                        .collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("published_by"),
                instant(row, "published_at"),
                schedule(row),
                missed(row));
    }

    private static @Nullable Schedule schedule(ResultSet row) throws SQLException {
        var at = instant(row, "go_live_at");
        var agent = row.getObject("scheduled_by_id", Long.class);
        return at == null
                ? null
                : new Schedule(at, row.getString("scheduled_by"), agent == null ? null : new AgentId(agent));
    }

    private static @Nullable Missed missed(ResultSet row) throws SQLException {
        var at = instant(row, "missed_at");
        var faults = row.getObject("missed_faults", Integer.class);
        return at == null
                ? null
                : new Missed(
                        at, new Refusal(row.getString("missed_why"), faults == null ? List.of() : List.of(faults)));
    }

    private VersionLine line(ResultSet row, int number) throws SQLException {
        return new VersionLine(
                new ScriptVersionId(row.getLong("id")),
                new ScriptId(row.getLong("script_id")),
                json.readWords(row.getString("title")),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("author"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("published_by"),
                instant(row, "published_at"),
                instant(row, "go_live_at"),
                instant(row, "missed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Long number(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    private static Long[] numbers(Set<AgentId> agents) {
        return agents.stream().map(AgentId::value).sorted().toArray(Long[]::new);
    }
}
