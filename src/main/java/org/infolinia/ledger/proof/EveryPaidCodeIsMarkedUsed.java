package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No code has paid without being used up. */
@Component
class EveryPaidCodeIsMarkedUsed extends BooksCheck {

    EveryPaidCodeIsMarkedUsed(JdbcClient jdbc) {
        super(jdbc, "every code that has paid is marked as used", "posting", """
                select 'posting ' || posting.id from ledger.posting
                 where posting.id > :after and posting.id <= :last and idempotency_key like 'CODE:%'
                   and not exists (select from ledger.code_use where code_use.posting_id = posting.id)
                 order by posting.id limit 1""");
    }
}
