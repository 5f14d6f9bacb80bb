package org.infolinia.ledger.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.infolinia.kernel.Points;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how the wallets of batches stand. */
@Component
class BatchLineSums {

    private final JdbcClient jdbc;

    BatchLineSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<BatchId, BatchSums> of(Collection<BatchId> batches) {
        var sums = new HashMap<BatchId, BatchSums>();
        jdbc.sql("""
                        select batch_id, count(*) as lines,
                               count(*) filter (where state = 'OPEN') as open,
                               count(*) filter (where state = 'SOUND') as sound,
                               count(*) filter (where state = 'REFUSED') as refused,
                               count(*) filter (where state in ('SOUND', 'POSTED') and remarks <> '{}') as remarked,
                               coalesce(sum(points) filter (where state in ('SOUND', 'POSTED')), 0) as promised,
                               coalesce(sum(abs(points)) filter (where state in ('SOUND', 'POSTED')), 0) as volume,
                               coalesce(max(abs(points)) filter (where state in ('SOUND', 'POSTED')), 0) as largest,
                               coalesce(sum(paid_off) filter (where state in ('SOUND', 'POSTED')), 0) as paid_off,
                               count(posting_id) as posted,
                               coalesce(sum(points) filter (where posting_id is not null), 0) as points_posted,
                               count(reversal_id) as reversed,
                               count(reversal_refusal) as reversals_refused
                          from ledger.batch_line where batch_id = any(:batches) group by batch_id""")
                .param("batches", batches.stream().map(BatchId::value).toArray(Long[]::new))
                .query(row -> {
                    sums.put(new BatchId(row.getLong("batch_id")), sums(row));
                });
        return sums;
    }

    private static BatchSums sums(ResultSet row) throws SQLException {
        return new BatchSums(
                row.getLong("lines"),
                row.getLong("open"),
                row.getLong("sound"),
                row.getLong("refused"),
                row.getLong("remarked"),
                Points.of(row.getLong("promised")),
                Points.of(row.getLong("volume")),
                Points.of(row.getLong("largest")),
                Points.of(row.getLong("paid_off")),
                row.getLong("posted"),
                Points.of(row.getLong("points_posted")),
                row.getLong("reversed"),
                row.getLong("reversals_refused"));
    }
}
