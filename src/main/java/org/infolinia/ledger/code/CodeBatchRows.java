package org.infolinia.ledger.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.Alphabet;
import org.infolinia.ledger.journal.PointUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored batches. */
@Component
class CodeBatchRows {

    static final String COLUMNS = """
            select b.id, b.program_id, b.name, b.points, b.unit, b.valid_from, b.valid_until, b.expiry_months,
                   b.alphabet, b.codes, b.stopped_at""";

    private static final String WITH_USES =
            COLUMNS + ", (select count(*) from ledger.code_use u where u.batch_id = b.id) as used"
                    + " from ledger.code_batch b where ";

    private final JdbcClient jdbc;

    CodeBatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the program has a batch of that name already. */
    Optional<CodeBatchId> add(OpenCodeBatch terms, String by, Instant now) {
        return jdbc.sql("""
                        insert into ledger.code_batch (program_id, name, points, unit, valid_from, valid_until,
                            expiry_months, opened_by, opened_at)
                        values (:program, :name, :points, :unit, :from, :until, :months, :by, :now)
                        on conflict do nothing returning id""")
                .param("program", terms.program().value())
                .param("name", terms.name())
                .param("points", terms.points().value())
                .param("unit", terms.unit().name())
                .param("from", terms.validFrom())
                .param("until", terms.validUntil())
                .param("months", terms.expiryMonths())
                .param("by", by)
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

    /** @return whether it was not stopped before */
    boolean stop(CodeBatchId id, String by, Instant now) {
        return jdbc.sql("""
                        update ledger.code_batch set stopped_by = ?, stopped_at = ?
                         where id = ? and stopped_at is null""").params(by, Timestamp.from(now), id.value()).update() > 0;
    }

    /**
     * Counts codes that were added in this transaction.
     *
     * @return false when the batch would hold too many
     */
    boolean grow(CodeBatchId id, long codes, Alphabet alphabet) {
        var before = jdbc.sql("select alphabet from ledger.code_batch where id = ? for no key update")
                .params(id.value())
                .query(String.class)
                .single();
        return jdbc.sql("update ledger.code_batch set codes = codes + ?, alphabet = ? where id = ? and codes + ? <= ?")
                        .params(codes, alphabet.with(before).text(), id.value(), codes, CodeBatch.MAXIMUM_CODES)
                        .update()
                > 0;
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
                stoppedAt == null ? null : stoppedAt.toInstant());
    }
}
