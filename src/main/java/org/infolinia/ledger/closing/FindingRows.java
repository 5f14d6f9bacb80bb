package org.infolinia.ledger.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.closing.Closing.Signatory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a closing's last reckoning found. Works in the caller's transaction. */
@Component
class FindingRows {

    private static final String FOUND = """
             from ledger.closing_finding f
             where f.closing_id = :closing and f.found_in = :reckoning
               and (cast(:kind as text) is null or f.kind = :kind) and (not :unsigned or f.signed_at is null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were first found. */
    List<Finding> page(Closing closing, FindingFilter filter, int offset, int limit) {
        return found(jdbc.sql("select f.*" + FOUND + " order by f.id offset :offset limit :limit"), closing, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(FindingRows::finding)
                .list();
    }

    long count(Closing closing, FindingFilter filter) {
        return found(jdbc.sql("select count(*)" + FOUND), closing, filter)
                .query(Long.class)
                .single();
    }

    List<FindingGroup> groups(Closing closing) {
        return found(
                        jdbc.sql("select f.kind, count(*), sum(f.points), count(*) filter (where f.signed_at is null)"
                                + FOUND + " group by f.kind"),
                        closing,
                        FindingFilter.ALL)
                .query((row, number) -> new FindingGroup(
                        Mismatch.valueOf(row.getString(1)), row.getLong(2), Points.of(row.getLong(3)), row.getLong(4)))
                .list();
    }

    /** Of these the ones that were found last, locked until the transaction ends. */
    List<Finding> lock(Closing closing, List<FindingId> ids) {
        return found(
                        jdbc.sql("select f.*" + FOUND + " and f.id = any(:ids) order by f.id for update"),
                        closing,
                        FindingFilter.UNSIGNED)
                .param("ids", ids.stream().map(FindingId::value).toArray(Long[]::new))
                .query(FindingRows::finding)
                .list();
    }

    void reported(Finding finding, String by) {
        jdbc.sql("update ledger.closing_finding set reported_by = ?, reported_at = ? where id = ?")
                .params(by, Timestamp.from(clock.instant()), finding.id().value())
                .update();
    }

    /** @return how many were signed */
    int sign(Closing closing, List<FindingId> ids, Signatory by, String words) {
        return sign(closing, "and id = any(:ids)", by, words)
                .param("ids", ids.stream().map(FindingId::value).toArray(Long[]::new))
                .update();
    }

    int sign(Closing closing, Mismatch kind, Signatory by, String words) {
        return sign(closing, "and kind = :kind", by, words)
                .param("kind", kind.name())
                .update();
    }

    private JdbcClient.StatementSpec sign(Closing closing, String which, Signatory by, String words) {
        return jdbc.sql("""
                        update ledger.closing_finding
                           set signed_by_id = :byId, signed_by_name = :byName, signed_at = :now, words = :words
                         where closing_id = :closing and found_in = :reckoning and signed_at is null\s""" + which)
                .param("byId", by.agent().value())
                .param("byName", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("words", words)
                .param("closing", closing.id().value())
                .param("reckoning", closing.reckoning());
    }

    private static JdbcClient.StatementSpec found(
            JdbcClient.StatementSpec statement, Closing closing, FindingFilter filter) {
        return statement
                .param("closing", closing.id().value())
                .param("reckoning", closing.reckoning())
                .param(
                        "kind",
                        Optional.ofNullable(filter.kind()).map(Mismatch::name).orElse(null))
                .param("unsigned", filter.isUnsigned());
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                new FindingId(row.getLong("id")),
                Mismatch.valueOf(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getObject("participant_id", Long.class))
                        .map(ParticipantId::new)
                        .orElse(null),
                row.getString("name"),
                Points.of(row.getLong("points")),
                row.getObject("happened_on", LocalDate.class),
                report(row),
                signature(row));
    }

    private static Finding.@Nullable Report report(ResultSet row) throws SQLException {
        var at = row.getTimestamp("reported_at");
        return at == null ? null : new Finding.Report(row.getString("reported_by"), at.toInstant());
    }

    private static Finding.@Nullable Signature signature(ResultSet row) throws SQLException {
        var at = row.getTimestamp("signed_at");
        return at == null
                ? null
                : new Finding.Signature(row.getString("signed_by_name"), at.toInstant(), row.getString("words"));
    }
}
