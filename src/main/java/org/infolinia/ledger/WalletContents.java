package org.infolinia.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.WalletKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is in a wallet as sums that the database makes, since a wallet may have very many lots. */
@Component
class WalletContents {

    /** All that is not held is there to be spent but for what lapsed and has not expired yet. */
    private static final String BALANCE = """
            select posted, held, owed,
                   posted - held - coalesce((
                       select sum(remaining - pinned) from ledger.lot
                        where wallet_id = wallet.id and remaining > 0 and expires_on < :today), 0) as available
              from ledger.wallet
             where program_id = :program and participant_id = :participant and unit = :unit""";

    private static final String LOTS = """
            select lot.earned_on, lot.expires_on, sum(lot.remaining) as remaining, sum(lot.pinned) as pinned
              from ledger.wallet join ledger.lot on lot.wallet_id = wallet.id and lot.remaining > 0
             where wallet.program_id = :program and wallet.participant_id = :participant and wallet.unit = :unit
             group by lot.earned_on, lot.expires_on
             order by lot.expires_on nulls last, lot.earned_on""";

    private final JdbcClient jdbc;
    private final LedgerCalendar calendar;

    WalletContents(JdbcClient jdbc, LedgerCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    WalletBalance balanceOf(WalletKey wallet) {
        return of(wallet, BALANCE)
                .param("today", calendar.today())
                .query((row, number) -> new WalletBalance(
                        points(row, "posted"), points(row, "available"), points(row, "held"), points(row, "owed")))
                .optional()
                .orElse(WalletBalance.EMPTY);
    }

    /** First to expire first. */
    List<WalletView.Lot> lotsOf(WalletKey wallet) {
        return of(wallet, LOTS)
                .query((row, number) -> new WalletView.Lot(
                        points(row, "remaining"),
                        points(row, "pinned"),
                        row.getObject("earned_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(WalletKey wallet, String question) {
        return jdbc.sql(question)
                .param("program", wallet.program().value())
                .param("participant", wallet.participant().value())
                .param("unit", wallet.unit().name());
    }

    private static Points points(ResultSet row, String column) throws SQLException {
        return Points.of(row.getLong(column));
    }
}
