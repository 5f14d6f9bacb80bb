package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lot has pinned what the open holds say, and they pin lots of their own wallet. */
@Component
class EveryLotIsPinnedByItsHolds extends BooksCheck {

    EveryLotIsPinnedByItsHolds(JdbcClient jdbc) {
        super(jdbc, "every lot has pinned what the open holds of its wallet pin of it", "lot", """
                select 'lot ' || l.id from ledger.lot l
                  left join (select p.lot_id, h.wallet_id, sum(p.amount) as total
                               from ledger.hold h join ledger.hold_lot p on p.hold_id = h.id
                              where h.state = 'OPEN' and p.lot_id > :after and p.lot_id <= :last
                              group by p.lot_id, h.wallet_id) h
                    on h.lot_id = l.id
                 where l.id > :after and l.id <= :last
                   and (l.pinned <> coalesce(h.total, 0) or h.wallet_id <> l.wallet_id)
                 order by l.id limit 1""");
    }
}
