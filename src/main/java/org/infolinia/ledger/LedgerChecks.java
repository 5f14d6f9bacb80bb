package org.infolinia.ledger;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the books at every moment; each statement looks at one snapshot. */
@Configuration(proxyBeanMethods = false)
class LedgerChecks {

    @Bean
    IntegrityCheck everyPostingSumsToZero(JdbcClient jdbc) {
        return new BooksCheck(jdbc, "every posting has 2 to 20 entries that sum to zero per unit", "entry", """
                select 'posting ' || p.id from ledger.posting p
                  left join (select posting_id, sum(count(*)) over (partition by posting_id) as entries,
                                    sum(amount) as total
                               from ledger.entry group by posting_id, unit) e on e.posting_id = p.id
                 where e.posting_id is null or e.total <> 0 or e.entries not between 2 and 20
                 order by p.id limit 1""");
    }

    @Bean
    IntegrityCheck everyWalletEqualsItsEntries(JdbcClient jdbc) {
        return new BooksCheck(jdbc, "every wallet equals the sum of its entries", "wallet", """
                select 'wallet ' || w.id || ' has ' || w.posted || ', its entries ' || coalesce(e.total, 0)
                  from ledger.wallet w
                  left join (select wallet_id, sum(amount) as total from ledger.entry group by wallet_id) e
                    on e.wallet_id = w.id
                 where w.posted <> coalesce(e.total, 0)
                 order by w.id limit 1""");
    }

    @Bean
    IntegrityCheck everyWalletEqualsItsLots(JdbcClient jdbc) {
        return new BooksCheck(jdbc, "every wallet equals what is left of its lots", "wallet", """
                select 'wallet ' || w.id || ' has ' || w.posted || ', its lots ' || coalesce(l.total, 0)
                  from ledger.wallet w
                  left join (select wallet_id, sum(remaining) as total from ledger.lot group by wallet_id) l
                    on l.wallet_id = w.id
                 where w.posted <> coalesce(l.total, 0)
                 order by w.id limit 1""");
    }

    @Bean
    IntegrityCheck everyLotEqualsItsUses(JdbcClient jdbc) {
        return new BooksCheck(jdbc, "every lot has left what was earned less what was used", "lot", """
                select 'lot ' || l.id from ledger.lot l
                  left join (select lot_id, sum(amount) as used from ledger.lot_use group by lot_id) u
                    on u.lot_id = l.id
                 where l.remaining <> l.earned - coalesce(u.used, 0)
                 order by l.id limit 1""");
    }

    @Bean
    IntegrityCheck walletVersionsHaveNoGap(JdbcClient jdbc) {
        return new BooksCheck(
                jdbc, "the entries of every wallet are numbered without a gap and each balance follows", "entry", """
                select 'wallet ' || wallet_id || ', version ' || wallet_version from (
                    select wallet_id, wallet_version, amount, balance_after,
                           row_number() over w as expected, lag(balance_after, 1, 0::bigint) over w as before,
                           count(*) over (partition by wallet_id) as entries
                      from ledger.entry where wallet_id is not null
                    window w as (partition by wallet_id order by wallet_version)
                ) e join ledger.wallet on wallet.id = e.wallet_id
                 where wallet_version <> expected or balance_after <> before + amount or version <> entries
                 order by wallet_id, wallet_version limit 1""");
    }

    /** A query that names the first row which breaks the statement. */
    private record BooksCheck(JdbcClient jdbc, String statement, String table, String query) implements IntegrityCheck {

        @Override
        public Optional<String> firstViolation(LongConsumer progress) {
            progress.accept(jdbc.sql("select count(*) from ledger." + table)
                    .query(Long.class)
                    .single());
            return jdbc.sql(query).query(String.class).optional();
        }
    }
}
