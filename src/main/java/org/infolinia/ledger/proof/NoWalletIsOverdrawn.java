package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody spends what he does not have, nor what is set aside for his orders. */
@Component
class NoWalletIsOverdrawn extends BooksCheck {

    NoWalletIsOverdrawn(JdbcClient jdbc) {
        super(jdbc, "no wallet has less than nothing available", "wallet", """
                select 'wallet ' || id || ' has ' || posted || ' and holds ' || held
                  from ledger.wallet
                 where id > :after and id <= :last and (held < 0 or posted - held < 0)
                 order by id limit 1""");
    }
}
