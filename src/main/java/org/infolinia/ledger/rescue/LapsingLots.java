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
                            select l.* from ledger.wallet w join ledger.lot l on l.wallet_id = w.id
                             where w.program_id = :program and w.participant_id = :participant and w.unit = :unit)
                        select id, remaining - pinned as points, earned_on, expires_on, null::bigint as expiry
                          from mine where remaining > pinned and expires_on between :from and :to
                        union all
                        select mine.id, used.amount, mine.earned_on, mine.expires_on, taken.id
                          from mine
                          join ledger.lot_use used on used.lot_id = mine.id and used.amount > 0
                          join ledger.posting taken on taken.id = used.posting_id
                           and taken.kind = 'EXPIRY' and taken.effective_on >= :from
                         where mine.expires_on is not null and not exists (
                             select from ledger.reinstated back
                              where back.expiry_id = taken.id and back.lot_id = mine.id)
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
