package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lot holds what no posting has taken from it, never less than nothing and never more than was earned. */
@Component
class EveryLotEqualsItsUses extends BooksCheck {

    EveryLotEqualsItsUses(JdbcClient jdbc) {
        super(jdbc, "every lot has left what was earned less what was used", "lot", """
                select 'lot ' || l.id || ' has left ' || l.remaining || ' of ' || l.earned
                           || ', its uses say ' || l.earned - coalesce(u.used, 0)
                  from ledger.lot l
                  left join (select lot_id, sum(amount) as used from ledger.lot_use
                              where lot_id > :after and lot_id <= :last group by lot_id) u
                    on u.lot_id = l.id
                 where l.id > :after and l.id <= :last
                   and (l.remaining <> l.earned - coalesce(u.used, 0) or l.remaining not between 0 and l.earned)
                 order by l.id limit 1""");
    }
}
