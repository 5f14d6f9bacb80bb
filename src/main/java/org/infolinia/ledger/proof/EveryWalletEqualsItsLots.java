package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every point that somebody has belongs to a lot. */
@Component
class EveryWalletEqualsItsLots extends BooksCheck {

    EveryWalletEqualsItsLots(JdbcClient jdbc) {
        super(jdbc, "every wallet equals what is left of its lots", "wallet", """
                select 'wallet ' || w.id || ' has ' || w.posted || ', its lots ' || coalesce(l.total, 0)
                  from ledger.wallet w
                  left join (select wallet_id, sum(remaining) as total from ledger.lot
                              where wallet_id > :after and wallet_id <= :last and remaining <> 0 group by wallet_id) l
                    on l.wallet_id = w.id
                 where w.id > :after and w.id <= :last and w.posted <> coalesce(l.total, 0)
                 order by w.id limit 1""");
    }
}
