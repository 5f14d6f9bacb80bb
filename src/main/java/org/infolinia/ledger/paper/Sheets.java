package org.infolinia.ledger.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.WalletKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a statement says, from the entries alone and up to one version of the wallet. */
@Component
class Sheets {

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wallet at its latest entry. */
    record Standing(long wallet, long version) {}

    /** Empty when the wallet has no entries yet. */
    Optional<Standing> now(WalletKey key) {
        return jdbc.sql("""
                        select id, version from ledger.wallet
                         where participant_id = ? and program_id = ? and unit = ? and version > 0""")
                .params(
                        key.participant().value(),
                        key.program().value(),
                        key.unit().name())
                .query((row, number) -> new Standing(row.getLong(1), row.getLong(2)))
                .optional();
    }

    long countLines(Standing standing, LocalDate from, LocalDate to, int atMost) {
        return jdbc.sql("""
                        select count(*) from (
                            select from ledger.entry
                             where wallet_id = ? and effective_on between ? and ? limit ?) line""")
                .params(standing.wallet(), from, to, atMost)
                .query(Long.class)
                .single();
    }

    /** Empty when the wallet has no entry of that version any more. */
    Optional<Sheet> read(Standing standing, LocalDate from, LocalDate to, int edition) {
        return end(standing, to).map(end -> {
            var rows = rows(standing, from, to);
            long opening = end.closing() - rows.stream().mapToLong(Row::amount).sum();
            return new Sheet(
                    standing.wallet(),
                    standing.version(),
                    end.head(),
                    from,
                    to,
                    Points.of(opening),
                    linesOf(rows, opening),
                    Points.of(end.closing()),
                    edition);
        });
    }

    private record End(long closing, byte[] head) {}

    private record Row(long version, LocalDate day, long amount, long owed, PostingKind kind, String label) {

        SheetLine lineWith(long balance) {
            return new SheetLine(version, day, kind, label, Points.of(amount), Points.of(owed), Points.of(balance));
        }
    }

    private Optional<End> end(Standing standing, LocalDate to) {
        return jdbc.sql("""
                        select balance_after - coalesce((select sum(amount) from ledger.entry
                                                          where wallet_id = :wallet and effective_on > :to
                                                            and wallet_version <= :version), 0), link
                          from ledger.entry where wallet_id = :wallet and wallet_version = :version""")
                .param("wallet", standing.wallet())
                .param("version", standing.version())
                .param("to", to)
                .query((row, number) -> new End(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    private List<Row> rows(Standing standing, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select e.wallet_version, e.effective_on, e.amount, e.owed, p.kind, p.label
                          from ledger.entry e join ledger.posting p on p.id = e.posting_id
                         where e.wallet_id = ? and e.wallet_version <= ? and e.effective_on between ? and ?
                         order by e.effective_on, e.wallet_version""")
                .params(standing.wallet(), standing.version(), from, to)
                .query(Sheets::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getLong(3),
                row.getLong(4),
                PostingKind.valueOf(row.getString(5)),
                row.getString(6));
    }

    private static List<SheetLine> linesOf(List<Row> rows, long opening) {
        long balance = opening;
        var lines = new ArrayList<SheetLine>();
        for (var row : rows) {
            balance += row.amount();
            lines.add(row.lineWith(balance));
        }
        return lines;
    }
}
