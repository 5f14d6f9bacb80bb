package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No entry of a wallet is missing, doubled or out of order. */
@Component
class WalletVersionsHaveNoGap extends BooksCheck {

    WalletVersionsHaveNoGap(JdbcClient jdbc) {
        super(jdbc, "the entries of every wallet are numbered without a gap and each balance follows", "entry", """
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
}
