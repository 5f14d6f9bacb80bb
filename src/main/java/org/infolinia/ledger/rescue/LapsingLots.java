package org.infolinia.ledger.rescue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.WalletKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what can be rescued, and writes down what was. */
@Component
class LapsingLots {

    private final JdbcClient jdbc;

    LapsingLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lapses or lapsed between two days, the first last day first. */
    List<LapsingLot> of(WalletKey wallet, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with mine as (
                            select id from ledger.wallet
                             where program_id = :program and participant_id = :participant and unit = :unit)
                        select lot.id, lot.remaining - lot.pinned as points, lot.earned_on, lot.expires_on,
                               null::bigint as expiry
                          from mine join ledger.lot on lot.wallet_id = mine.id
                         where lot.remaining > 0 and lot.remaining > lot.pinned
                           and lot.expires_on between :from and :to
                        union all
                        select lot.id, used.amount - undone.points, lot.earned_on, lot.expires_on, taken.id
                          from mine
                          join ledger.entry on entry.wallet_id = mine.id and entry.amount < 0
                          join ledger.posting taken on taken.id = entry.posting_id
                           and taken.kind = 'EXPIRY' and taken.effective_on >= :from
                          join ledger.lot_use used on used.posting_id = taken.id and used.amount > 0
                          join ledger.lot on lot.id = used.lot_id and lot.expires_on is not null
                          join lateral (
                              select coalesce(sum(again.earned), 0) as points
                                from ledger.lot again
                                join ledger.posting reversal on reversal.id = again.posting_id
                               where again.came_from = lot.id and reversal.reverses = taken.id) undone
                            on used.amount > undone.points
                         where not exists (
                             select from ledger.reinstated back
                              where back.expiry_id = taken.id and back.lot_id = lot.id)
                         order by expires_on, id, expiry nulls first""")
                .param("program", wallet.program().value())
                .param("participant", wallet.participant().value())
                .param("unit", wallet.unit().name())
                .param("from", from)
                .param("to", to)
                .query(LapsingLots::lapsing)
                .list();
    }

    /** An expiry gives its points back once; the table's key says so, too. */
    void reinstated(PostingId expiry, long lot, PostingId reinstatement) {
        jdbc.sql("insert into ledger.reinstated (expiry_id, lot_id, reinstatement_id) values (?, ?, ?)")
                .params(expiry.value(), lot, reinstatement.value())
                .update();
    }

    private static LapsingLot lapsing(ResultSet row, int number) throws SQLException {
        return new LapsingLot(
                row.getLong("id"),
                Points.of(row.getLong("points")),
                row.getObject("earned_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                postingOf(row.getObject("expiry", Long.class)));
    }

    private static @Nullable PostingId postingOf(@Nullable Long id) {
        return id == null ? null : new PostingId(id);
    }
}
