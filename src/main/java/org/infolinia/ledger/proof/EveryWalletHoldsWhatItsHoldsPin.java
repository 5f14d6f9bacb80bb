package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is set aside is set aside for something, and lies in the lots that were pinned for it. */
@Component
class EveryWalletHoldsWhatItsHoldsPin extends BooksCheck {

    EveryWalletHoldsWhatItsHoldsPin(JdbcClient jdbc) {
        super(jdbc, "every wallet holds the sum of its open holds, which is what is pinned of its lots", "wallet", """
                select 'wallet ' || w.id || ' holds ' || w.held || ', its open holds ' || coalesce(h.total, 0)
                       || ', of its lots is pinned ' || coalesce(l.total, 0)
                  from ledger.wallet w
                  left join (select wallet_id, sum(amount) as total from ledger.hold
                              where state = 'OPEN' and wallet_id > :after and wallet_id <= :last
                              group by wallet_id) h on h.wallet_id = w.id
                  left join (select wallet_id, sum(pinned) as total from ledger.lot
                              where wallet_id > :after and wallet_id <= :last group by wallet_id) l
                    on l.wallet_id = w.id
                 where w.id > :after and w.id <= :last
                   and (w.held <> coalesce(h.total, 0) or w.held <> coalesce(l.total, 0))
                 order by w.id limit 1""");
    }
}
