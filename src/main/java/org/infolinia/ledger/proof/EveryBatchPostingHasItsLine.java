package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every wallet that a batch has marked as posted was posted with its points, and nothing was posted for one that is not. */
@Component
class EveryBatchPostingHasItsLine extends BooksCheck {

    EveryBatchPostingHasItsLine(JdbcClient jdbc) {
        super(
                jdbc,
                "every posted line of a batch has its posting and every such posting its line, and so its reversal",
                "posting",
                """
                select coalesce('posting ' || p.id, 'batch ' || l.batch_id || ', line ' || l.line)
                  from (select posting_id, batch_id, line, participant_id, points, '' as mark
                          from ledger.batch_line where posting_id > :after and posting_id <= :last
                        union all
                        select reversal_id, batch_id, line, participant_id, null, ':R'
                          from ledger.batch_line where reversal_id > :after and reversal_id <= :last) l
                  full join (select posting.id, posting.idempotency_key, posting.reverses,
                                    entry.amount - entry.owed as amount
                               from ledger.posting
                               join ledger.entry on entry.posting_id = posting.id and entry.wallet_id is not null
                              where posting.id > :after and posting.id <= :last and idempotency_key like 'BATCH:%') p
                    on p.id = l.posting_id
                 where p.id is null or l.posting_id is null or p.amount <> l.points
                    or p.idempotency_key <> 'BATCH:' || l.batch_id || ':' || l.participant_id || l.mark
                    or (l.mark = '') <> (p.reverses is null)
                 limit 1""");
    }
}
