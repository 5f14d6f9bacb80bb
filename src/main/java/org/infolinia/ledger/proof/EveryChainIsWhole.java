package org.infolinia.ledger.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows every wallet from its first entry to its head and works out each link anew. */
@Component
class EveryChainIsWhole implements IntegrityCheck {

    private static final int SLICE = 10_000;

    private static final String NEXT_ENTRIES = """
            select e.wallet_id, e.wallet_version, e.posting_id, e.amount, e.balance_after, e.effective_on, e.link,
                   p.kind, p.effective_on as posted_for, w.version, w.posted, w.head
              from ledger.entry e
              left join ledger.posting p on p.id = e.posting_id
              left join ledger.wallet w on w.id = e.wallet_id
             where (e.wallet_id, e.wallet_version) > (:wallet, :version)
             order by e.wallet_id, e.wallet_version limit :limit""";
    private static final String FIRST_WITHOUT_ENTRIES = """
            select 'wallet ' || w.id || ' has version ' || w.version || ' and no entries'
              from ledger.wallet w
             where (w.version <> 0 or w.posted <> 0 or w.head is not null)
               and not exists (select from ledger.entry e where e.wallet_id = w.id)
             order by w.id limit 1""";

    private final JdbcClient jdbc;

    EveryChainIsWhole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String statement() {
        return "the entries of every wallet are a chain without a gap, up to its head";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        var walk = new ChainWalk();
        long read = 0;
        for (var entries = entriesAfter(0, 0); !entries.isEmpty(); entries = after(entries.getLast())) {
            read += entries.size();
            progress.accept(read);
            for (var entry : entries) {
                var violation = walk.step(entry);
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return walk.end()
                .or(() -> jdbc.sql(FIRST_WITHOUT_ENTRIES).query(String.class).optional());
    }

    private List<ChainedEntry> after(ChainedEntry last) {
        return entriesAfter(last.wallet(), last.version());
    }

    private List<ChainedEntry> entriesAfter(long wallet, long version) {
        return jdbc.sql(NEXT_ENTRIES)
                .param("wallet", wallet)
                .param("version", version)
                .param("limit", SLICE)
                .query(ChainedEntry::of)
                .list();
    }
}
