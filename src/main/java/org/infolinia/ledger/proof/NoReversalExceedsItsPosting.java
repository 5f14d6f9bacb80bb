package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is undone was done, and what undoes is not undone. */
@Component
class NoReversalExceedsItsPosting extends BooksCheck {

    NoReversalExceedsItsPosting(JdbcClient jdbc) {
        super(jdbc, "reversals never move back more than the posting moved, and none is reversed", "posting", """
                select 'posting ' || made.id
                  from (select r.reverses as id, sum(e.amount - e.owed) as total
                          from ledger.posting r
                          join ledger.entry e on e.posting_id = r.id and e.wallet_id is not null
                         where r.reverses > :after and r.reverses <= :last group by r.reverses) undone
                  join ledger.posting made on made.id = undone.id
                  join ledger.entry e on e.posting_id = made.id and e.wallet_id is not null
                 where made.kind in ('REVERSAL', 'MERGE') or sign(undone.total) = sign(e.amount - e.owed)
                    or abs(undone.total) > abs(e.amount - e.owed)
                 order by made.id limit 1""");
    }
}
