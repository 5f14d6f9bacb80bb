package org.infolinia.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes pages of postings into the books. Whoever calls has locked the wallets in this transaction. */
@Component
class Journal {

    private static final int NUMBERS_AT_ONCE = 500;

    private static final String INSERT_POSTING = """
            insert into ledger.posting (id, program_id, stage_id, kind, label, reason_code, comment, case_kind, case_id,
                maker_kind, maker_id, maker_name, reverses, idempotency_key, request_hash, effective_on, created_at)
            values (:id, :program, :stage, :kind, :label, :reason, :comment, :caseKind, :caseId,
                :makerKind, :makerId, :makerName, :reverses, :key, :requestHash, :effectiveOn, :createdAt)""";
    private static final String INSERT_ENTRY = """
            insert into ledger.entry
                (posting_id, wallet_id, account_id, unit, amount, balance_after, wallet_version)
            values (:posting, :wallet, :account, :unit, :amount, :balanceAfter, :walletVersion)""";
    private static final String INSERT_LOT = """
            insert into ledger.lot (id, wallet_id, posting_id, earned, remaining, earned_on, expires_on)
            values (:id, :wallet, :posting, :earned, :remaining, :earnedOn, :expiresOn)""";
    private static final String CHANGE_LOT = "update ledger.lot set remaining = remaining + :change where id = :id";
    private static final String INSERT_LOT_USE =
            "insert into ledger.lot_use (lot_id, posting_id, amount) values (:lot, :posting, :amount)";
    private static final String CHANGE_WALLET = """
            update ledger.wallet set posted = posted + :change, version = version + :movements
             where id = :id and version = :versionBefore and posted + :change - held >= 0""";

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(NamedParameterJdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param expected about how many postings it will hold, for drawing numbers at once */
    JournalPage newPage(int expected) {
        var accounts = new HashMap<JournalPage.AccountOf, Long>();
        return new JournalPage(
                clock.instant(),
                numbers("ledger.posting_id_seq", expected),
                numbers("ledger.lot_id_seq", expected),
                account -> accounts.computeIfAbsent(account, this::idOf));
    }

    void write(JournalPage page) {
        var lots = page.wallets().stream()
                .flatMap(wallet -> wallet.lots().stream().map(lot -> LotRow.of(lot, wallet)))
                .filter(lot -> lot.isNew() || lot.change() != 0)
                .toList();
        var wallets = page.wallets().stream().map(WalletRow::of).toList();
        batch(INSERT_POSTING, page.postings());
        batch(INSERT_ENTRY, page.entries());
        batch(INSERT_LOT, lots.stream().filter(LotRow::isNew).toList());
        demandOneRowEach(batch(
                CHANGE_LOT, lots.stream().filter(Predicate.not(LotRow::isNew)).toList()));
        batch(INSERT_LOT_USE, page.lotUses());
        demandOneRowEach(batch(CHANGE_WALLET, wallets));
    }

    private record LotRow(
            long id,
            long wallet,
            long posting,
            long earned,
            long remaining,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn,
            long change,
            boolean isNew) {

        static LotRow of(OpenLot lot, OpenWallet wallet) {
            return new LotRow(
                    lot.id(),
                    wallet.id(),
                    lot.posting(),
                    lot.earned(),
                    lot.remaining(),
                    lot.earnedOn(),
                    lot.expiresOn(),
                    lot.change().value(),
                    lot.isNew());
        }
    }

    private record WalletRow(long id, long change, long movements, long versionBefore) {

        static WalletRow of(OpenWallet wallet) {
            return new WalletRow(wallet.id(), wallet.change(), wallet.movements(), wallet.versionBefore());
        }
    }

    private int[] batch(String sql, Collection<? extends Record> rows) {
        return rows.isEmpty()
                ? new int[0]
                : batches.batchUpdate(
                        sql,
                        rows.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
    }

    private static void demandOneRowEach(int[] counts) {
        if (!Arrays.stream(counts).allMatch(count -> count == 1)) {
            throw new IllegalStateException("A locked wallet or lot was changed by somebody else");
        }
    }

    private long idOf(JournalPage.AccountOf account) {
        return find(account).orElseGet(() -> {
            jdbc.sql("insert into ledger.account (program_id, kind, holder) values (?, ?, ?) on conflict do nothing")
                    .params(account.program(), account.kind().name(), account.holder())
                    .update();
            return find(account).orElseThrow();
        });
    }

    private Optional<Long> find(JournalPage.AccountOf account) {
        return jdbc.sql("select id from ledger.account where program_id = ? and kind = ? and holder = ?")
                .params(account.program(), account.kind().name(), account.holder())
                .query(Long.class)
                .optional();
    }

    private LongSupplier numbers(String sequence, int expected) {
        int block = Math.clamp(expected, 1, NUMBERS_AT_ONCE);
        return new LongSupplier() {

            private Iterator<Long> drawn = Collections.emptyIterator();

            @Override
            public long getAsLong() {
                if (!drawn.hasNext()) {
                    drawn = jdbc.sql("select nextval(?::regclass) from generate_series(1, ?)")
                            .params(sequence, block)
                            .query(Long.class)
                            .list()
                            .iterator();
                }
                return drawn.next();
            }
        };
    }
}
