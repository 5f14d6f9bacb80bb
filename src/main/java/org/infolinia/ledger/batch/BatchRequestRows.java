package org.infolinia.ledger.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored requests to post or reverse batches. Works in the caller's transaction, which has the batch locked. */
@Component
class BatchRequestRows {

    private static final String SELECT = """
            select id, batch_id, kind, state, comment, case_kind, case_id, promise_hash, owner_ids, needed_role,
                   maker_id, maker_name, maker_role, asked_at, lapses_on, decided_at, decided_by_id, decided_by_name,
                   decided_by_role, decision_comment
              from ledger.batch_request where\s""";

    private final JdbcClient jdbc;

    BatchRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By batch, the last one first. */
    Map<BatchId, List<BatchRequest>> of(Collection<BatchId> batches) {
        return jdbc
                .sql(SELECT + "batch_id = any(:batches) order by id desc")
                .param("batches", batches.stream().map(BatchId::value).toArray(Long[]::new))
                .query(BatchRequestRows::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(BatchRequest::batch));
    }

    Optional<BatchRequest> find(BatchRequestId id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id.value())
                .query(BatchRequestRows::row)
                .optional();
    }

    /** Those that wait to be decided in these programs. */
    List<BatchRequest> pending(ProgramScope scope) {
        return jdbc.sql(SELECT + """
                         state = 'PENDING' and (:everywhere or batch_id in (
                            select id from ledger.batch where program_id = any(:programs)))""")
                .param("everywhere", scope.everywhere())
                .param(
                        "programs",
                        scope.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .query(BatchRequestRows::row)
                .list();
    }

    List<BatchRequestId> lapsedBefore(LocalDate day) {
        return jdbc.sql("select id from ledger.batch_request where state = 'PENDING' and lapses_on < ? order by id")
                .param(day)
                .query((row, number) -> new BatchRequestId(row.getLong(1)))
                .list();
    }

    /** What somebody asks for, and whose agreement is enough. */
    record Asked(BatchRequest.Kind kind, String comment, CaseReference caseReference, Role needed, Maker by) {}

    void add(Batch batch, Asked asked, Instant now, LocalDate lapsesOn) {
        var promise = Optional.ofNullable(batch.promise()).orElseThrow();
        jdbc.sql("""
                        insert into ledger.batch_request (batch_id, kind, state, comment, case_kind, case_id,
                            promise_hash, owner_ids, needed_role, maker_id, maker_name, maker_role, asked_at, lapses_on)
                        values (:batch, :kind, 'PENDING', :comment, :caseKind, :caseId,
                                :promise, :owners, :needed, :makerId, :makerName, :makerRole, :now, :lapsesOn)""")
                .param("batch", batch.id().value())
                .param("kind", asked.kind().name())
                .param("comment", asked.comment())
                .param("caseKind", asked.caseReference().kind().name())
                .param("caseId", asked.caseReference().id())
                .param("promise", HexFormat.of().parseHex(promise))
                .param("owners", batch.owners().stream().map(AgentId::value).toArray(Long[]::new))
                .param("needed", asked.needed().name())
                .param("makerId", asked.by().agent().orElseThrow().value())
                .param("makerName", asked.by().actor().name())
                .param("makerRole", String.valueOf(asked.by().role()))
                .param("now", Timestamp.from(now))
                .param("lapsesOn", lapsesOn)
                .update();
    }

    /** Decides what was pending. */
    void decide(BatchRequest request, BatchRequest.State state, Maker by, @Nullable String comment, Instant now) {
        var role = by.role();
        changeOne(jdbc.sql("""
                        update ledger.batch_request
                           set state = :state, decided_at = :now, decided_by_id = :byId, decided_by_name = :byName,
                               decided_by_role = :byRole, decision_comment = :comment
                         where id = :id and state = 'PENDING'""")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("byId", by.agent().map(AgentId::value).orElse(null))
                .param("byName", by.actor().name())
                .param("byRole", role == null ? null : role.name())
                .param("comment", comment)
                .param("id", request.id().value()));
    }

    /** All that was agreed to is done. */
    void end(BatchRequest request, Instant now) {
        changeOne(jdbc.sql(
                        "update ledger.batch_request set state = 'DONE', ended_at = ? where id = ? and state = 'RUNNING'")
                .params(Timestamp.from(now), request.id().value()));
    }

    private static void changeOne(JdbcClient.StatementSpec change) {
        if (change.update() != 1) {
            throw new IllegalStateException("A request about a locked batch was changed by somebody else");
        }
    }

    private static BatchRequest row(ResultSet row, int number) throws SQLException {
        return new BatchRequest(
                new BatchRequestId(row.getLong("id")),
                new BatchId(row.getLong("batch_id")),
                BatchRequest.Kind.valueOf(row.getString("kind")),
                BatchRequest.State.valueOf(row.getString("state")),
                row.getString("comment"),
                new CaseReference(CaseReference.Kind.valueOf(row.getString("case_kind")), row.getLong("case_id")),
                HexFormat.of().formatHex(row.getBytes("promise_hash")),
                BatchRows.owners(row),
                Role.valueOf(row.getString("needed_role")),
                person(row, "maker"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("lapses_on", LocalDate.class),
                decision(row));
    }

    private static BatchRequest.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new BatchRequest.Decision(
                        person(row, "decided_by"), at.toInstant(), row.getString("decision_comment"));
    }

    private static Maker person(ResultSet row, String columns) throws SQLException {
        var id = row.getObject(columns + "_id", Long.class);
        var name = row.getString(columns + "_name");
        var role = row.getString(columns + "_role");
        return new Maker(
                id == null ? Actor.system(name) : Actor.agent(new AgentId(id), name),
                role == null ? null : Role.valueOf(role));
    }
}
