package org.infolinia.ledger.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored declarations. The database counts their lines as they change. A declaration is locked before its lines, and
 * they before wallets.
 */
@Component
class DeclarationRows {

    private static final String DECLARATIONS = """
            select id, program_id, external_id, source, received_by_id, received_by, received_at,
                   accepted, rejected, disputed, settled, points, paid_off
              from ledger.declaration\s""";

    private final JdbcClient jdbc;

    DeclarationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is received or accepted in a program meanwhile waits, and is seen afterwards. */
    void oneAtATime(ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('declared lines'), ?::int)")
                .params(program.value())
                .query(row -> {});
    }

    /** Empty when the program has a declaration of that external id already. */
    Optional<DeclarationId> add(
            ProgramId program, String externalId, String source, byte[] fingerprint, Actor by, Instant now) {
        var agent = by.agent();
        return jdbc.sql("""
                        insert into ledger.declaration
                            (program_id, external_id, source, fingerprint, received_by_id, received_by, received_at)
                        values (:program, :externalId, :source, :fingerprint, :agent, :name, :now)
                        on conflict do nothing returning id""")
                .param("program", program.value())
                .param("externalId", externalId)
                .param("source", source)
                .param("fingerprint", fingerprint)
                .param("agent", agent == null ? null : agent.value())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new DeclarationId(row.getLong(1)))
                .optional();
    }

    /** Whether the declaration said the same lines; of the oldest ones nobody knows, and they count as the same. */
    boolean isSame(DeclarationId id, byte[] fingerprint) {
        return jdbc.sql("select coalesce(fingerprint = ?, true) from ledger.declaration where id = ?")
                .params(fingerprint, id.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Declaration> of(Collection<ProgramId> programs, int offset, int limit) {
        return jdbc.sql(DECLARATIONS + "where program_id = any(?) order by id desc offset ? limit ?")
                .params(ids(programs), offset, limit)
                .query(DeclarationRows::declaration)
                .list();
    }

    int count(Collection<ProgramId> programs) {
        return jdbc.sql("select count(*) from ledger.declaration where program_id = any(?)")
                .params((Object) ids(programs))
                .query(Integer.class)
                .single();
    }

    Optional<Declaration> find(DeclarationId id) {
        return jdbc.sql(DECLARATIONS + "where id = ?")
                .params(id.value())
                .query(DeclarationRows::declaration)
                .optional();
    }

    Optional<Declaration> find(ProgramId program, String externalId) {
        return jdbc.sql(DECLARATIONS + "where program_id = ? and external_id = ?")
                .params(program.value(), externalId)
                .query(DeclarationRows::declaration)
                .optional();
    }

    /** Locks the declaration until the transaction ends. */
    void lock(DeclarationId id) {
        jdbc.sql("select from ledger.declaration where id = ? for no key update")
                .params(id.value())
                .query(row -> {});
    }

    /** Notes who has settled last, which the receiver may not have been. */
    void settledBy(DeclarationId id, Actor by) {
        var agent = by.agent();
        jdbc.sql("update ledger.declaration set settled_by_id = :agent, settled_by_name = :name where id = :id")
                .param("agent", agent == null ? null : agent.value())
                .param("name", by.name())
                .param("id", id.value())
                .update();
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }

    private static Declaration declaration(ResultSet row, int number) throws SQLException {
        var receiver = row.getObject("received_by_id", Long.class);
        return new Declaration(
                new DeclarationId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("external_id"),
                row.getString("source"),
                receiver == null ? null : new AgentId(receiver),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant(),
                new Declaration.Lines(
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("disputed"),
                        row.getLong("settled")),
                Points.of(row.getLong("points")),
                Points.of(row.getLong("paid_off")));
    }
}
