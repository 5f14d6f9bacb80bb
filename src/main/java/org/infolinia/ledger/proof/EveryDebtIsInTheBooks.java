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
                              where owed <> 0 group by wallet_id) e on e.wallet_id = w.id
                  left join (select a.program_id, a.holder, e.unit, -sum(e.amount) as total
                               from ledger.account a join ledger.entry e on e.account_id = a.id
                              where a.kind = 'DEBT' group by a.program_id, a.holder, e.unit) d
                    on d.program_id = w.program_id and d.unit = w.unit
                       and d.holder = 'participant:' || w.participant_id
                 where w.owed <> coalesce(e.total, 0) or w.owed <> coalesce(d.total, 0)
                 order by w.id limit 1""");
    }
}
