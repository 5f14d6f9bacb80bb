package org.infolinia.surveys.definition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.definition.SurveyVersion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored versions of all surveys. */
@Repository
class SurveyVersions {

    private static final String SELECT = "select version.*, content::text as text from surveys.version";

    private final JdbcClient jdbc;
    private final SurveyJson json;

    SurveyVersions(JdbcClient jdbc, SurveyJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<SurveyVersion> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::version).optional();
    }

    Optional<SurveyVersion> inState(ProgramId program, SurveyKind kind, State state) {
        return jdbc.sql(SELECT + " where program_id = ? and kind = ? and state = ? order by number desc limit 1")
                .params(program.value(), kind.name(), state.name())
                .query(this::version)
                .optional();
    }

    List<SurveyVersion> newestFirst(ProgramId program, SurveyKind kind, int limit) {
        return jdbc.sql(SELECT + " where program_id = ? and kind = ? order by number desc limit ?")
                .params(program.value(), kind.name(), limit)
                .query(this::version)
                .list();
    }

    /** Holds back everybody else who would number or publish versions of this program until the transaction ends. */
    void lock(ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('surveys.version'), ?)")
                .param((int) program.value())
                .query((row, number) -> number)
                .list();
    }

    long add(ProgramId program, SurveyKind kind, SurveyContent content, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into surveys.version (program_id, kind, number, state, content, changed_by, changed_at)
                        select :program, :kind, coalesce(max(number), 0) + 1, 'DRAFT', :content::jsonb, :by, :now
                          from surveys.version where program_id = :program and kind = :kind
                        returning id""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("content", json.write(content))
                .param("by", by.name())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** @return false when it was saved since this edition, or is no draft */
    boolean save(long id, int seenEdition, SurveyContent content, Actor by, Instant now) {
        return jdbc.sql("""
                        update surveys.version
                           set content = :content::jsonb, edition = edition + 1, changed_by = :by, changed_at = :now
                         where id = :id and edition = :edition and state = 'DRAFT'""")
                        .param("content", json.write(content))
                        .param("by", by.name())
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("edition", seenEdition)
                        .update()
                == 1;
    }

    /** @return false when it was saved since this edition, or is no draft */
    boolean publish(long id, int seenEdition, Actor by, Instant now) {
        return jdbc.sql("""
                        update surveys.version set state = 'PUBLISHED', published_by = ?, published_at = ?
                         where id = ? and edition = ? and state = 'DRAFT'""")
                        .params(by.name(), Timestamp.from(now), id, seenEdition)
                        .update()
                == 1;
    }

    boolean archivePublished(ProgramId program, SurveyKind kind, Instant now) {
        return jdbc.sql("""
                        update surveys.version set state = 'ARCHIVED', archived_at = ?
                         where program_id = ? and kind = ? and state = 'PUBLISHED'""")
                        .params(Timestamp.from(now), program.value(), kind.name())
                        .update()
                == 1;
    }

    boolean discard(long id) {
        return jdbc.sql("delete from surveys.version where id = ? and state = 'DRAFT'")
                        .param(id)
                        .update()
                == 1;
    }

    private SurveyVersion version(ResultSet row, int number) throws SQLException {
        return new SurveyVersion(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                SurveyKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                json.read(row.getString("text")),
                row.getInt("edition"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                instant(row, "published_at"),
                instant(row, "archived_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
