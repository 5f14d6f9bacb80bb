package org.infolinia.ledger.statement;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps sums of the entries of long wallets by day, kind and direction. They hold up to a version of the wallet; who reads
 * them adds the entries that came after, however far back these are dated.
 */
@Component
public class DaySums {

    /** So many entries that are in no sum are read in no time, so shorter wallets need none. */
    static final int WORTH_SUMMING = 500;

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DaySums(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Due(long wallet, long through, long version) {}

    /**
     * Brings the sums of all wallets up to date that have many entries in none. May be repeated, stopped and run twice at
     * once. To be called outside of transactions, since each wallet has its own.
     *
     * @return how many wallets
     */
    public int sumUp() {
        int summed = 0;
        long last = 0;
        for (var due = dueAfter(last); !due.isEmpty(); due = dueAfter(last)) {
            due.forEach(wallet -> transaction.executeWithoutResult(status -> sumUp(wallet)));
            summed += due.size();
            last = due.getLast().wallet();
        }
        return summed;
    }

    private List<Due> dueAfter(long wallet) {
        return jdbc.sql("""
                        select w.id, coalesce(s.version, 0), w.version
                          from ledger.wallet w left join ledger.summed_wallet s on s.wallet_id = w.id
                         where w.id > ? and w.version - coalesce(s.version, 0) >= ?
                         order by w.id limit ?""")
                .params(wallet, WORTH_SUMMING, AT_ONCE)
                .query((row, number) -> new Due(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Nothing when somebody else has just summed it up. */
    private void sumUp(Due due) {
        jdbc.sql("""
                        with summed as (
                            insert into ledger.summed_wallet as known (wallet_id, version) values (:wallet, :version)
                            on conflict (wallet_id) do update set version = excluded.version
                             where known.version = :through
                            returning wallet_id)
                        insert into ledger.day_sum as known (wallet_id, day, kind, is_income, postings, points, owed)
                        select e.wallet_id, e.effective_on, p.kind, e.amount - e.owed > 0, count(*), sum(e.amount), sum(e.owed)
                          from summed
                          join ledger.entry e on e.wallet_id = summed.wallet_id
                           and e.wallet_version > :through and e.wallet_version <= :version
                          join ledger.posting p on p.id = e.posting_id
                         group by e.wallet_id, e.effective_on, p.kind, e.amount - e.owed > 0
                        on conflict (wallet_id, day, kind, is_income) do update
                           set postings = known.postings + excluded.postings, points = known.points + excluded.points,
                               owed = known.owed + excluded.owed""")
                .param("wallet", due.wallet())
                .param("through", due.through())
                .param("version", due.version())
                .update();
    }
}
