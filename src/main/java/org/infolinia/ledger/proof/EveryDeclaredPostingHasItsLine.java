package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every settled line of a declaration was posted with its points, and nothing was posted for a line that is not. */
@Component
class EveryDeclaredPostingHasItsLine extends BooksCheck {

    EveryDeclaredPostingHasItsLine(JdbcClient jdbc) {
        super(
                jdbc,
                "every settled line of a declaration has its posting and every such posting its line",
                "posting",
                """
                select coalesce('posting ' || p.id, 'declaration ' || l.declaration_id || ', line ' || l.line)
                  from (select * from ledger.declaration_line
                         where state = 'SETTLED' and posting_id > :after and posting_id <= :last) l
                  full join (select posting.id, posting.idempotency_key, entry.amount - entry.owed as amount
                               from ledger.posting
                               join ledger.entry on entry.posting_id = posting.id and entry.wallet_id is not null
                              where posting.id > :after and posting.id <= :last and idempotency_key like 'DECL:%') p
                    on p.id = l.posting_id
                 where p.id is null or l.id is null or p.amount <> l.points
                    or p.idempotency_key <> 'DECL:' || l.declaration_id || ':' || l.line
                 limit 1""");
    }
}
