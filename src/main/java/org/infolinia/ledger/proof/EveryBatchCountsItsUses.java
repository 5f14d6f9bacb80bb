package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the counter of a batch says has paid, has paid. */
@Component
class EveryBatchCountsItsUses extends BooksCheck {

    EveryBatchCountsItsUses(JdbcClient jdbc) {
        super(jdbc, "every batch of codes counts those that have paid", "code_batch", """
                select 'batch ' || b.id || ' counts ' || coalesce(c.counted, 0) || ' codes that have paid, '
                           || coalesce(u.used, 0) || ' did'
                  from ledger.code_batch b
                  left join (select batch_id, sum(uses) as counted from ledger.code_batch_uses group by batch_id) c
                    on c.batch_id = b.id
                  left join (select batch_id, count(*) as used from ledger.code_use group by batch_id) u
                    on u.batch_id = b.id
                 where b.id > :after and b.id <= :last and coalesce(c.counted, 0) <> coalesce(u.used, 0)
                 order by b.id limit 1""");
    }
}
