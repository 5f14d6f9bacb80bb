package org.infolinia.ledger.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.Alphabet;
import org.infolinia.ledger.code.hash.CodeShape;
import org.infolinia.ledger.journal.PointUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored batches. */
@Component
class CodeBatchRows {

    static final String COLUMNS = """
            select b.id, b.program_id, b.name, b.points, b.unit, b.valid_from, b.valid_until, b.expiry_months,
                   b.alphabet, b.codes, b.made_by, b.released_by, b.released_at, b.stopped_at""";

    private static final String WITH_USES = COLUMNS
            + ", (select coalesce(sum(u.uses), 0) from ledger.code_batch_uses u where u.batch_id = b.id) as used"
            + " from ledger.code_batch b where ";

    private final JdbcClient jdbc;

    CodeBatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the program has a batch of that name already. */
    Optional<CodeBatchId> add(OpenCodeBatch terms, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into ledger.code_batch (program_id, name, points, unit, valid_from, valid_until,
                            expiry_months, opened_by, opened_at, made_by)
                        values (:program, :name, :points, :unit, :from, :until, :months, :by, :now, array[:maker])
                        on conflict do nothing returning id""")
                .param("program", terms.program().value())
                .param("name", terms.name())
                .param("points", terms.points().value())
                .param("unit", terms.unit().name())
                .param("from", terms.validFrom())
                .param("until", terms.validUntil())
                .param("months", terms.expiryMonths())
                .param("by", by.name())
                .param("maker", CodeBatch.label(by))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new CodeBatchId(row.getLong(1)))
                .optional();
    }

    List<CodeBatch> of(ProgramId program) {
        return jdbc.sql(WITH_USES + "b.program_id = ? order by b.id desc")
                .params(program.value())
                .query((row, number) -> batch(row, row.getLong("used")))
                .list();
    }

    Optional<CodeBatch> find(CodeBatchId id) {
        return jdbc.sql(WITH_USES + "b.id = ?")
                .params(id.value())
                .query((row, number) -> batch(row, row.getLong("used")))
                .optional();
    }

    Optional<CodeBatch> named(ProgramId program, String name) {
        return jdbc.sql(WITH_USES + "b.program_id = ? and b.name = ?")
                .params(program.value(), name)
                .query((row, number) -> batch(row, row.getLong("used")))
                .optional();
    }

    /**
     * Locks it until the transaction ends: nobody fills, releases or stops it meanwhile.
     *
     * @return whether it was released
     */
    boolean lock(CodeBatchId id) {
        return jdbc.sql("select released_at is not null from ledger.code_batch where id = ? for no key update")
                .params(id.value())
                .query(Boolean.class)
                .single();
    }

    /** The batch is locked and may be released by him. */
    void release(CodeBatchId id, Actor by, Instant now) {
        jdbc.sql("update ledger.code_batch set releaser = ?, released_by = ?, released_at = ? where id = ?")
                .params(CodeBatch.label(by), by.name(), Timestamp.from(now), id.value())
                .update();
    }

    /** @return whether it was not stopped before */
    boolean stop(CodeBatchId id, String by, Instant now) {
        return jdbc.sql("""
                        update ledger.code_batch set stopped_by = ?, stopped_at = ?
                         where id = ? and stopped_at is null""").params(by, Timestamp.from(now), id.value()).update() > 0;
    }

    /**
     * Counts codes that were added in this transaction to the locked batch, and remembers who brought them.
     *
     * @return false when the batch would hold too many
     */
    boolean grow(CodeBatchId id, long codes, CodeShape shape, Actor by) {
        return codes == 0
                || jdbc.sql("""
                        update ledger.code_batch
                           set codes = codes + :codes, alphabet = :alphabet, shortest = least(shortest, :shortest),
                               longest = greatest(longest, :longest),
                               made_by = case when :maker = any(made_by) then made_by else array_append(made_by, cast(:maker as text)) end
                         where id = :id and codes + :codes <= :most""")
                                .param("codes", codes)
                                .param(
                                        "alphabet",
                                        shape.alphabet().with(alphabetOf(id)).text())
                                .param("shortest", shape.shortest())
                                .param("longest", shape.longest())
                                .param("maker", CodeBatch.label(by))
                                .param("id", id.value())
                                .param("most", CodeBatch.MAXIMUM_CODES)
                                .update()
                        > 0;
    }

    /** What the codes look like that pay now or soon. */
    List<CodeShape> shapes(ProgramId program) {
        return jdbc.sql("""
                        select alphabet, shortest, longest from ledger.code_batch
                         where program_id = ? and codes > 0 and stopped_at is null and released_at is not null""")
                .params(program.value())
                .query((row, number) -> new CodeShape(Alphabet.of(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    private String alphabetOf(CodeBatchId id) {
        return jdbc.sql("select alphabet from ledger.code_batch where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    static CodeBatch batch(ResultSet row, long used) throws SQLException {
        var stoppedAt = row.getTimestamp("stopped_at");
        return new CodeBatch(
                new CodeBatchId(row.getLong("id")),
                new OpenCodeBatch(
                        new ProgramId(row.getLong("program_id")),
                        row.getString("name"),
                        Points.of(row.getLong("points")),
                        PointUnit.valueOf(row.getString("unit")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("expiry_months", Integer.class)),
                Alphabet.of(row.getString("alphabet")),
                row.getLong("codes"),
                used,
                Set.of((String[]) row.getArray("made_by").getArray()),
                release(row),
                stoppedAt == null ? null : stoppedAt.toInstant());
    }

    private static CodeBatch.@Nullable Release release(ResultSet row) throws SQLException {
        var at = row.getTimestamp("released_at");
        return at == null ? null : new CodeBatch.Release(row.getString("released_by"), at.toInstant());
    }
}
