package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums with which long wallets are explained say what the entries say. */
@Component
class EveryDaySumIsThatOfItsEntries extends BooksCheck {

    EveryDaySumIsThatOfItsEntries(JdbcClient jdbc) {
        super(jdbc, "every sum of a wallet's day is that of its entries", "wallet", """
                with summed as (
                    select wallet_id, version from ledger.summed_wallet where wallet_id > :after and wallet_id <= :last),
                kept as (
                    select wallet_id, day, kind, is_income, postings, points, owed
                      from ledger.day_sum where wallet_id > :after and wallet_id <= :last),
                said as (
                    select e.wallet_id, e.effective_on as day, p.kind, e.amount - e.owed > 0 as is_income,
                           count(*) as postings, sum(e.amount) as points, sum(e.owed) as owed
                      from summed
                      join ledger.entry e on e.wallet_id = summed.wallet_id and e.wallet_version <= summed.version
                      join ledger.posting p on p.id = e.posting_id
                     group by 1, 2, 3, 4)
                select 'wallet ' || wallet_id || ' has another sum of ' || kind || ' on ' || day || ' than its entries'
                  from kept full join said using (wallet_id, day, kind, is_income)
                 where (kept.postings, kept.points, kept.owed) is distinct from (said.postings, said.points, said.owed)
                 order by wallet_id, day, kind limit 1""");
    }
}
