package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A balance is what its entries say. */
@Component
class EveryWalletEqualsItsEntries extends BooksCheck {

    EveryWalletEqualsItsEntries(JdbcClient jdbc) {
        super(jdbc, "every wallet equals the sum of its entries", "wallet", """
                select 'wallet ' || w.id || ' has ' || w.posted || ', its entries ' || coalesce(e.total, 0)
                  from ledger.wallet w
                  left join (select wallet_id, sum(amount) as total from ledger.entry
                              where wallet_id > :after and wallet_id <= :last group by wallet_id) e
                    on e.wallet_id = w.id
                 where w.id > :after and w.id <= :last and w.posted <> coalesce(e.total, 0)
                 order by w.id limit 1""");
    }
}
