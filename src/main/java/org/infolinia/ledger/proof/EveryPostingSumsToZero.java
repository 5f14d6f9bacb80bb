package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Points neither appear from nowhere nor vanish. */
@Component
class EveryPostingSumsToZero extends BooksCheck {

    EveryPostingSumsToZero(JdbcClient jdbc) {
        super(jdbc, "every posting has 2 to 20 entries that sum to zero per unit", "posting", """
                select 'posting ' || p.id from ledger.posting p
                  left join (select posting_id, sum(count(*)) over (partition by posting_id) as entries,
                                    sum(amount) as total
                               from ledger.entry where posting_id > :after and posting_id <= :last
                              group by posting_id, unit) e on e.posting_id = p.id
                 where p.id > :after and p.id <= :last
                   and (e.posting_id is null or e.total <> 0 or e.entries not between 2 and 20)
                 order by p.id limit 1""");
    }
}
