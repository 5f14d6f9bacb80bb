package org.infolinia.ledger.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.ledger.journal.WalletKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that left the house, by their codes. */
@Component
class IssuedStatements {

    private final JdbcClient jdbc;
    private final Clock clock;

    IssuedStatements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Issued(Sheets.Standing standing, LocalDate from, LocalDate to, Instant at, int edition) {}

    /** Notes it, unless one that says the same was issued before. */
    void add(Sheet sheet, CopyCode code) {
        jdbc.sql("""
                        insert into ledger.issued_statement
                            (wallet_id, code, first_day, last_day, wallet_version, issued_at, edition)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (wallet_id, code) do nothing""")
                .params(
                        sheet.wallet(),
                        code.characters(),
                        sheet.from(),
                        sheet.to(),
                        sheet.version(),
                        Timestamp.from(clock.instant()),
                        sheet.edition())
                .update();
    }

    Optional<Issued> find(WalletKey key, CopyCode code) {
        return jdbc.sql("""
                        select i.wallet_id, i.wallet_version, i.first_day, i.last_day, i.issued_at, i.edition
                          from ledger.issued_statement i
                          join ledger.wallet w on w.id = i.wallet_id
                         where w.participant_id = ? and w.program_id = ? and w.unit = ? and i.code = ?""")
                .params(
                        key.participant().value(),
                        key.program().value(),
                        key.unit().name(),
                        code.characters())
                .query(IssuedStatements::issued)
                .optional();
    }

    private static Issued issued(ResultSet row, int number) throws SQLException {
        return new Issued(
                new Sheets.Standing(row.getLong("wallet_id"), row.getLong("wallet_version")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getInt("edition"));
    }
}
