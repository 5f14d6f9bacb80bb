package org.infolinia.ledger.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each file was read. */
@Component
class CodeImportRows {

    private final JdbcClient jdbc;

    CodeImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stand(long id, boolean isFinished, CodeImport.Summary summary) {}

    /** @return false when somebody has begun to read it into this batch before */
    boolean begin(CodeBatchId batch, String fileName, byte[] fingerprint, Instant now) {
        return jdbc.sql("""
                        insert into ledger.code_import (batch_id, file_name, fingerprint, begun_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(batch.value(), fileName, fingerprint, Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Where a file stands; empty when nobody has begun to read it into this batch. */
    Optional<Stand> stand(CodeBatchId batch, byte[] fingerprint) {
        return jdbc.sql("""
                        select id, finished_at, lines, imported, duplicates, bad
                          from ledger.code_import where batch_id = ? and fingerprint = ?""")
                .params(batch.value(), fingerprint)
                .query(CodeImportRows::stand)
                .optional();
    }

    /**
     * Goes on from one stand to another.
     *
     * @return false when somebody else has read these lines meanwhile
     */
    boolean advance(long id, CodeImport.Summary from, CodeImport.Summary to) {
        return jdbc.sql("""
                        update ledger.code_import set lines = ?, imported = ?, duplicates = ?, bad = ?
                         where id = ? and lines = ? and finished_at is null""")
                        .params(to.lines(), to.imported(), to.duplicates(), to.bad(), id, from.lines())
                        .update()
                > 0;
    }

    /** @return false when it was finished before */
    boolean finish(long id, Instant now) {
        return jdbc.sql("update ledger.code_import set finished_at = ? where id = ? and finished_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                > 0;
    }

    private static Stand stand(ResultSet row, int number) throws SQLException {
        return new Stand(
                row.getLong("id"),
                row.getTimestamp("finished_at") != null,
                new CodeImport.Summary(
                        row.getLong("lines"), row.getLong("imported"), row.getLong("duplicates"), row.getLong("bad")));
    }
}
