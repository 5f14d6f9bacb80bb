package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lot holds what no posting has taken from it. */
@Component
class EveryLotEqualsItsUses extends BooksCheck {

    EveryLotEqualsItsUses(JdbcClient jdbc) {
        super(jdbc, "every lot has left what was earned less what was used", "lot", """
                select 'lot ' || l.id from ledger.lot l
                  left join (select lot_id, sum(amount) as used from ledger.lot_use group by lot_id) u
                    on u.lot_id = l.id
                 where l.remaining <> l.earned - coalesce(u.used, 0)
                 order by l.id limit 1""");
    }
}
