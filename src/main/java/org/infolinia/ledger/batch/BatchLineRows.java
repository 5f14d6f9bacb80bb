package org.infolinia.ledger.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lines of batches. Works in the caller's transaction, which has the batch locked when it changes any. */
@Component
class BatchLineRows {

    private static final String SELECT = """
            select batch_id, line, participant_id, points, state, balance_before, balance_after, paid_off, expires_on,
                   preview_hash, remarks, refusal_code, refusal_facts, posting_id, reversal_id, reversal_refusal,
                   reversal_facts
              from ledger.batch_line where batch_id = :batch""";

    private static final String TO_REVERSE =
            " and posting_id is not null and reversal_id is null and reversal_refusal is null";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BatchLineRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(BatchId batch, List<Share> shares) {
        jdbc.sql("""
                        insert into ledger.batch_line (batch_id, line, participant_id, points, state)
                        select :batch, line, participant, points, 'OPEN'
                          from unnest(:participants, :points) with ordinality as share (participant, points, line)""")
                .param("batch", batch.value())
                .param(
                        "participants",
                        shares.stream()
                                .map(share -> share.participant().value())
                                .toArray(Long[]::new))
                .param(
                        "points",
                        shares.stream().map(share -> share.points().value()).toArray(Long[]::new))
                .update();
    }

    /** The first ones that stand so, in their order. */
    List<BatchLine> next(BatchId batch, BatchLine.State state, int most) {
        return read(SELECT + " and state = :state order by line limit :most", batch)
                .param("state", state.name())
                .param("most", most)
                .query(BatchLineRows::row)
                .list();
    }

    /** The first posted ones that nobody has tried to undo yet. */
    List<BatchLine> nextToReverse(BatchId batch, int most) {
        return read(SELECT + TO_REVERSE + " order by line limit :most", batch)
                .param("most", most)
                .query(BatchLineRows::row)
                .list();
    }

    List<BatchLine> all(BatchId batch) {
        return read(SELECT + " order by line", batch).query(BatchLineRows::row).list();
    }

    List<BatchLine> page(BatchId batch, LineFilter filter, int offset, int most) {
        return read(SELECT + filter.condition() + " order by line offset :offset limit :most", batch)
                .param("offset", offset)
                .param("most", most)
                .query(BatchLineRows::row)
                .list();
    }

    int count(BatchId batch, LineFilter filter) {
        return read("select count(*) from ledger.batch_line where batch_id = :batch" + filter.condition(), batch)
                .query(Integer.class)
                .single();
    }

    /** Forgets what was simulated. */
    void reopen(BatchId batch) {
        read("""
                        update ledger.batch_line
                           set state = 'OPEN', balance_before = null, balance_after = null, paid_off = null,
                               expires_on = null, preview_hash = null, remarks = '{}',
                               refusal_code = null, refusal_facts = null
                         where batch_id = :batch""", batch).update();
    }

    void sound(List<BatchLine> lines) {
        change("""
                update ledger.batch_line
                   set state = 'SOUND', balance_before = ?, balance_after = ?, paid_off = ?, expires_on = ?,
                       preview_hash = ?, remarks = ?
                 where batch_id = ? and line = ?""", lines.stream().map(BatchLineRows::forecastOf).toList());
    }

    void refused(List<BatchLine> lines) {
        change("""
                update ledger.batch_line set state = 'REFUSED', refusal_code = ?, refusal_facts = ?
                 where batch_id = ? and line = ? and state <> 'POSTED'""", lines.stream().map(line -> refusal(line, line.refusal())).toList());
    }

    void posted(List<BatchLine> lines) {
        change("""
                update ledger.batch_line set state = 'POSTED', posting_id = ?
                 where batch_id = ? and line = ? and state = 'SOUND'""", lines.stream().map(line -> done(line, line.posting())).toList());
    }

    void reversed(List<BatchLine> lines) {
        change(
                "update ledger.batch_line set reversal_id = ? where batch_id = ? and line = ? and reversal_id is null",
                lines.stream().map(line -> done(line, line.reversal())).toList());
    }

    void reversalRefused(List<BatchLine> lines) {
        change(
                """
                update ledger.batch_line set reversal_refusal = ?, reversal_facts = ?
                 where batch_id = ? and line = ? and reversal_id is null""",
                lines.stream()
                        .map(line -> refusal(line, line.reversalRefusal()))
                        .toList());
    }

    private JdbcClient.StatementSpec read(String sql, BatchId batch) {
        return jdbc.sql(sql).param("batch", batch.value());
    }

    private void change(String sql, List<Object[]> rows) {
        for (int changed : template.batchUpdate(sql, rows)) {
            if (changed != 1) {
                throw new IllegalStateException("A line of a locked batch was changed by somebody else");
            }
        }
    }

    private static Object[] forecastOf(BatchLine line) {
        var forecast = Optional.ofNullable(line.forecast()).orElseThrow();
        return new Object[] {
            forecast.before().value(),
            forecast.after().value(),
            forecast.paidOff().value(),
            forecast.expiresOn(),
            HexFormat.of().parseHex(forecast.promise()),
            forecast.remarks().stream().sorted().toArray(String[]::new),
            line.batch().value(),
            line.line()
        };
    }

    private static Object[] refusal(BatchLine line, @Nullable Refusal refusal) {
        var known = Optional.ofNullable(refusal).orElseThrow();
        var facts = known.arguments().stream().map(Object::toString).toArray(String[]::new);
        return new Object[] {known.code(), facts, line.batch().value(), line.line()};
    }

    private static Object[] done(BatchLine line, @Nullable PostingId posting) {
        return new Object[] {
            Optional.ofNullable(posting).orElseThrow().value(), line.batch().value(), line.line()
        };
    }

    private static BatchLine row(ResultSet row, int number) throws SQLException {
        return new BatchLine(
                new BatchId(row.getLong("batch_id")),
                row.getInt("line"),
                new ParticipantId(row.getLong("participant_id")),
                Points.of(row.getLong("points")),
                BatchLine.State.valueOf(row.getString("state")),
                forecast(row),
                refusal(row, "refusal_code", "refusal_facts"),
                posting(row, "posting_id"),
                posting(row, "reversal_id"),
                refusal(row, "reversal_refusal", "reversal_facts"));
    }

    private static BatchLine.@Nullable Forecast forecast(ResultSet row) throws SQLException {
        var hash = row.getBytes("preview_hash");
        return hash == null
                ? null
                : new BatchLine.Forecast(
                        Points.of(row.getLong("balance_before")),
                        Points.of(row.getLong("balance_after")),
                        Points.of(row.getLong("paid_off")),
                        row.getObject("expires_on", LocalDate.class),
                        HexFormat.of().formatHex(hash),
                        Set.of((String[]) row.getArray("remarks").getArray()));
    }

    private static @Nullable PostingId posting(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new PostingId(id);
    }

    private static @Nullable Refusal refusal(ResultSet row, String code, String facts) throws SQLException {
        var known = row.getString(code);
        return known == null
                ? null
                : RefusalFacts.of(known, (String[]) row.getArray(facts).getArray());
    }
}
