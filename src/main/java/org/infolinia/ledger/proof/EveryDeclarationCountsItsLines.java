package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a declaration says of its lines is what they say themselves. */
@Component
class EveryDeclarationCountsItsLines extends BooksCheck {

    EveryDeclarationCountsItsLines(JdbcClient jdbc) {
        super(jdbc, "every declaration counts its lines", "declaration", """
                select 'declaration ' || d.id
                  from ledger.declaration d
                  left join (select declaration_id,
                                    count(*) filter (where state = 'ACCEPTED') as accepted,
                                    count(*) filter (where state = 'REJECTED') as rejected,
                                    count(*) filter (where state = 'DISPUTED') as disputed,
                                    count(*) filter (where state = 'SETTLED') as settled,
                                    sum(points) filter (where state = 'SETTLED') as points,
                                    sum(paid_off) as paid_off
                               from ledger.declaration_line
                              where declaration_id > :after and declaration_id <= :last group by declaration_id) l
                    on l.declaration_id = d.id
                 where d.id > :after and d.id <= :last
                   and (d.accepted, d.rejected, d.disputed, d.settled, d.points, d.paid_off) is distinct from
                       (coalesce(l.accepted, 0), coalesce(l.rejected, 0), coalesce(l.disputed, 0),
                        coalesce(l.settled, 0), coalesce(l.points, 0), coalesce(l.paid_off, 0))
                 order by d.id limit 1""");
    }
}
