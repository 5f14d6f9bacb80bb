package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of a budget was funded and neither spent nor lost on the way. */
@Component
class EveryBudgetEqualsItsMovements extends BooksCheck {

    EveryBudgetEqualsItsMovements(JdbcClient jdbc) {
        super(jdbc, "every budget equals its movements", "budget", """
                select 'budget ' || b.id || ' has left ' || b.remaining || ', its movements ' || coalesce(m.total, 0)
                  from ledger.budget b
                  left join (select budget_id, sum(points) as total,
                                    sum(points) filter (where kind = 'FUNDED') as funded
                               from ledger.budget_movement
                              where budget_id > :after and budget_id <= :last group by budget_id) m
                    on m.budget_id = b.id
                 where b.id > :after and b.id <= :last
                   and (b.remaining <> coalesce(m.total, 0) or b.funded <> coalesce(m.funded, 0))
                 order by b.id limit 1""");
    }
}
