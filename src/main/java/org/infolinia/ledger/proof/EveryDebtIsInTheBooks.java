package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a participant owes is what his entries say, and what the account of his debt says. */
@Component
class EveryDebtIsInTheBooks extends BooksCheck {

    EveryDebtIsInTheBooks(JdbcClient jdbc) {
        super(jdbc, "every wallet owes what its entries say and what the account of its debt says", "wallet", """
                select 'wallet ' || w.id || ' owes ' || w.owed
                  from ledger.wallet w
                  left join (select wallet_id, sum(owed) as total from ledger.entry
                              where owed <> 0 and wallet_id > :after and wallet_id <= :last
                              group by wallet_id) e on e.wallet_id = w.id
                  left join (select o.id, -sum(e.amount) as total
                               from ledger.wallet o
                               join ledger.account a on a.kind = 'DEBT' and a.program_id = o.program_id
                                                    and a.holder = 'participant:' || o.participant_id
                               join ledger.entry e on e.account_id = a.id and e.unit = o.unit
                              where o.id > :after and o.id <= :last
                              group by o.id) d on d.id = w.id
                 where w.id > :after and w.id <= :last
                   and (w.owed <> coalesce(e.total, 0) or w.owed <> coalesce(d.total, 0))
                 order by w.id limit 1""");
    }
}
