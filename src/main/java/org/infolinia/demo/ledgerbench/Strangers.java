package org.infolinia.demo.ledgerbench;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wallets of one point each whose owners nobody knows: they only make the tables large. They are written past the
 * services, many with one statement, and are whole all the same: entries, lots and chains are as a posting leaves them.
 */
@Component
class Strangers {

    private static final long FIRST = 1_000_000_000_000L;
    private static final int AT_ONCE = 100_000;

    /** What is written here fits together, so that PostgreSQL need not look at each row again. */
    private static final String WITHOUT_TRIGGERS = "set local session_replication_role = replica";

    private static final String ISSUANCE = """
            insert into ledger.account (program_id, kind, holder) values (:program, 'ISSUANCE', 'BONUS')
            on conflict do nothing""";
    private static final String WALLETS = """
            with stranger as materialized (
                select participant, nextval('ledger.wallet_id_seq') as wallet,
                       nextval('ledger.posting_id_seq') as posting
                  from generate_series(cast(:first as bigint), cast(:last as bigint)) as participant),
            linked as materialized (
                select stranger.*, ledger.chain_link(ledger.chain_genesis(wallet), wallet, 1, posting, 1, 1, 'BONUS',
                                                     cast(:day as date)) as link
                  from stranger),
            wallets as (
                insert into ledger.wallet (id, program_id, participant_id, unit, posted, version, head)
                select wallet, :program, participant, 'REDEEMABLE', 1, 1, link from linked),
            postings as (
                insert into ledger.posting (id, program_id, stage_id, kind, label, maker_kind, maker_name,
                    idempotency_key, request_hash, effective_on, created_at)
                select posting, :program, stage.id, 'BONUS', 'bench', 'SYSTEM', 'bench', participant || ':START',
                       sha256(int8send(posting)), :day, :now
                  from linked
                  join ledger.stage on stage.program_id = :program and stage.closed_at is null),
            entries as (
                insert into ledger.entry (posting_id, wallet_id, account_id, unit, amount, balance_after, wallet_version,
                    effective_on, link)
                select posting, wallet, null, 'REDEEMABLE', 1, 1, 1, cast(:day as date), link from linked
                union all
                select posting, null, account.id, 'REDEEMABLE', -1, null, null, null, null
                  from linked
                  join ledger.account on account.program_id = :program and account.kind = 'ISSUANCE'
                   and account.holder = 'BONUS')
            insert into ledger.lot (wallet_id, posting_id, earned, remaining, earned_on, expires_on)
            select wallet, posting, 1, 1, :day, cast(:day as date) + 730 from linked""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Strangers(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes so many that there are {@code wallets} of strangers, those of earlier runs included. */
    void growTo(int wallets, ProgramId program) {
        long end = FIRST + wallets;
        for (long first = FIRST + count(); first < end; first += AT_ONCE) {
            write(first, Math.min(first + AT_ONCE, end) - 1, program);
        }
    }

    private void write(long first, long last, ProgramId program) {
        transaction.executeWithoutResult(status -> {
            for (var statement : List.of(WITHOUT_TRIGGERS, ISSUANCE, WALLETS)) {
                jdbc.sql(statement)
                        .param("program", program.value())
                        .param("first", first)
                        .param("last", last)
                        .param("day", Books.DAY)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
            }
        });
    }

    private long count() {
        return jdbc.sql("select count(*) from ledger.wallet where participant_id >= ?")
                .param(FIRST)
                .query(Long.class)
                .single();
    }
}
