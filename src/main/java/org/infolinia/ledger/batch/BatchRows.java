package org.infolinia.ledger.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored batches. Works in the caller's transaction; whoever changes one has its row locked. */
@Component
class BatchRows {

    private static final String SELECT = """
            select id, program_id, reason_code, comment, case_kind, case_id, source, maker_id, maker_name, maker_role,
                   opened_at, promised_on, promise_hash, owner_ids
              from ledger.batch where\s""";

    private final JdbcClient jdbc;
    private final BatchLineSums sums;
    private final BatchRequestRows requests;

    BatchRows(JdbcClient jdbc, BatchLineSums sums, BatchRequestRows requests) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.requests = requests;
    }

    /** Empty when the program has a batch under this key already. */
    Optional<BatchId> add(OpenBatch command, byte[] hash, Maker maker, LocalDate today, Instant now) {
        return jdbc.sql("""
                        insert into ledger.batch (program_id, reason_code, comment, case_kind, case_id, source, maker_id,
                            maker_name, maker_role, idempotency_key, request_hash, opened_at, promised_on)
                        values (:program, :reason, :comment, :caseKind, :caseId, :source, :makerId,
                                :makerName, :makerRole, :key, :hash, :now, :today)
                        on conflict do nothing returning id""")
                .param("program", command.program().value())
                .param("reason", command.reason())
                .param("comment", command.comment().strip())
                .param("caseKind", command.caseReference().kind().name())
                .param("caseId", command.caseReference().id())
                .param("source", command.source().name())
                .param("makerId", maker.agent().orElseThrow().value())
                .param("makerName", maker.actor().name())
                .param("makerRole", String.valueOf(maker.role()))
                .param("key", command.key().toString())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .query((row, number) -> new BatchId(row.getLong(1)))
                .optional();
    }

    /** The batch of this key when it was asked for with the same hash; empty when it asked for something else. */
    Optional<BatchId> askedWith(ProgramId program, String key, byte[] hash) {
        return jdbc.sql("select id from ledger.batch where program_id = ? and idempotency_key = ? and request_hash = ?")
                .params(program.value(), key, hash)
                .query((row, number) -> new BatchId(row.getLong(1)))
                .optional();
    }

    Optional<Batch> find(BatchId id) {
        return read(jdbc.sql(SELECT + "id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** The batch as it stands now, locked until the transaction ends. */
    Optional<Batch> lock(BatchId id) {
        jdbc.sql("select id from ledger.batch where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .list();
        return find(id);
    }

    /** Those of these programs, the newest first. */
    List<Batch> of(Collection<ProgramId> programs, int most) {
        return read(jdbc.sql(SELECT + "program_id = any(:programs) order by id desc limit :most")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("most", most));
    }

    /** Those of which pieces are still to be worked on, the oldest first. */
    List<BatchId> underWay() {
        return jdbc.sql("""
                        select id from ledger.batch where simulated_at is null
                        union
                        select batch_id from ledger.batch_request where state = 'RUNNING' order by 1""").query((row, number) -> new BatchId(row.getLong(1))).list();
    }

    /** All wallets are to be simulated as on this day. */
    void begin(BatchId id, LocalDate today) {
        jdbc.sql("""
                        update ledger.batch set simulated_at = null, promise_hash = null, owner_ids = '{}',
                               promised_on = ? where id = ?""").params(today, id.value()).update();
    }

    void addOwners(BatchId id, Set<AgentId> owners) {
        jdbc.sql("""
                        update ledger.batch
                           set owner_ids = array(select distinct unnest(owner_ids || :owners::bigint[])) where id = :id""")
                .param("owners", owners.stream().map(AgentId::value).toArray(Long[]::new))
                .param("id", id.value())
                .update();
    }

    void simulated(BatchId id, String promise, Instant now) {
        jdbc.sql("update ledger.batch set simulated_at = ?, promise_hash = ? where id = ?")
                .params(Timestamp.from(now), HexFormat.of().parseHex(promise), id.value())
                .update();
    }

    private List<Batch> read(JdbcClient.StatementSpec statement) {
        var bare = statement.query(BatchRows::row).list();
        var ids = bare.stream().map(Batch::id).toList();
        var sumsOf = sums.of(ids);
        var requestsOf = requests.of(ids);
        return bare.stream()
                .map(batch -> with(
                        batch,
                        sumsOf.getOrDefault(batch.id(), BatchSums.NONE),
                        requestsOf.getOrDefault(batch.id(), List.of())))
                .toList();
    }

    private static Batch with(Batch batch, BatchSums sums, List<BatchRequest> requests) {
        return new Batch(
                batch.id(),
                batch.program(),
                batch.reason(),
                batch.comment(),
                batch.caseReference(),
                batch.source(),
                batch.maker(),
                batch.openedAt(),
                batch.promisedOn(),
                batch.promise(),
                batch.owners(),
                sums,
                requests);
    }

    private static Batch row(ResultSet row, int number) throws SQLException {
        var promise = row.getBytes("promise_hash");
        return new Batch(
                new BatchId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("reason_code"),
                row.getString("comment"),
                new CaseReference(CaseReference.Kind.valueOf(row.getString("case_kind")), row.getLong("case_id")),
                Batch.Source.valueOf(row.getString("source")),
                new Maker(
                        Actor.agent(new AgentId(row.getLong("maker_id")), row.getString("maker_name")),
                        Role.valueOf(row.getString("maker_role"))),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("promised_on", LocalDate.class),
                promise == null ? null : HexFormat.of().formatHex(promise),
                owners(row),
                BatchSums.NONE,
                List.of());
    }

    static Set<AgentId> owners(ResultSet row) throws SQLException {
        return Stream.of((Long[]) row.getArray("owner_ids").getArray())
                .map(AgentId::new)
                .collect(Collectors.toSet());
    }
}
