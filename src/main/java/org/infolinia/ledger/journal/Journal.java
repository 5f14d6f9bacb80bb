package org.infolinia.ledger.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes pages of postings into the books. Whoever calls has locked the wallets in this transaction. */
@Component
public class Journal {

    private static final int NUMBERS_AT_ONCE = 500;

    private static final String INSERT_POSTINGS = """
            insert into ledger.posting (id, program_id, stage_id, kind, label, reason_code, comment, case_kind, case_id,
                maker_kind, maker_id, maker_name, reverses, idempotency_key, request_hash, effective_on,
                preview_hash, approver_id, approver_name, created_at)
            select given.*, :now from unnest(:id, :program, :stage, :kind, :label, :reason, :comment, :caseKind, :caseId,
                :makerKind, :makerId, :makerName, :reverses, :key, :requestHash, :effectiveOn::date[],
                :previewHash, :approverId, :approverName) as given""";
    private static final String INSERT_ENTRIES = """
            insert into ledger.entry
                (posting_id, wallet_id, account_id, unit, amount, owed, balance_after, wallet_version, effective_on, link)
            select * from unnest(:posting, :wallet, :account, :unit, :amount, :owed, :balanceAfter, :walletVersion,
                :effectiveOn::date[], :link)""";
    private static final String INSERT_LOTS = """
            insert into ledger.lot (id, wallet_id, posting_id, earned, remaining, pinned, earned_on, expires_on)
            select * from unnest(
                :id, :wallet, :posting, :earned, :remaining, :pinned, :earnedOn::date[], :expiresOn::date[])""";
    private static final String CHANGE_LOTS = """
            update ledger.lot set remaining = remaining + moved.change, pinned = lot.pinned + moved.pinned
              from unnest(:id, :change, :pinned) as moved (id, change, pinned) where lot.id = moved.id""";
    private static final String INSERT_LOT_USES =
            "insert into ledger.lot_use (lot_id, posting_id, amount) select * from unnest(:lot, :posting, :amount)";
    private static final String CHANGE_WALLETS = """
            update ledger.wallet
               set posted = wallet.posted + moved.posted, held = wallet.held + moved.held,
                   owed = wallet.owed + moved.owed, version = version + moved.movements, head = moved.head
              from unnest(:id, :posted, :held, :owed, :movements, :versionBefore, :head)
                   as moved (id, posted, held, owed, movements, version_before, head)
             where wallet.id = moved.id and version = moved.version_before
               and wallet.posted + moved.posted - wallet.held - moved.held >= 0""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param expected about how many postings it will hold, for drawing numbers at once */
    public JournalPage newPage(int expected) {
        var accounts = new HashMap<JournalPage.AccountOf, Long>();
        return new JournalPage(
                numbers("ledger.posting_id_seq", expected),
                numbers("ledger.lot_id_seq", expected),
                account -> accounts.computeIfAbsent(account, this::idOf));
    }

    /** Writes a single posting at once. */
    public Receipt post(Movement movement, OpenWallet wallet) {
        var page = newPage(1);
        var receipt = page.add(movement, wallet);
        write(page);
        return receipt;
    }

    public void write(JournalPage page) {
        if (!page.postings().isEmpty()) {
            jdbc.sql(INSERT_POSTINGS)
                    .params(ColumnArrays.of(JournalPage.PostingRow.class, page.postings()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        run(INSERT_ENTRIES, JournalPage.EntryRow.class, page.entries());
        run(INSERT_LOTS, NewLotRow.class, NewLotRow.of(page));
        change(CHANGE_LOTS, LotChangeRow.class, LotChangeRow.of(page));
        run(INSERT_LOT_USES, JournalPage.LotUseRow.class, page.lotUses());
        change(CHANGE_WALLETS, WalletChangeRow.class, WalletChangeRow.of(page));
    }

    private record NewLotRow(
            long id,
            long wallet,
            long posting,
            long earned,
            long remaining,
            long pinned,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn) {

        static List<NewLotRow> of(JournalPage page) {
            return page.wallets().stream()
                    .flatMap(wallet -> wallet.lots().stream()
                            .filter(OpenLot::isNew)
                            .map(lot -> new NewLotRow(
                                    lot.id(),
                                    wallet.id(),
                                    lot.posting(),
                                    lot.earned(),
                                    lot.remaining(),
                                    lot.pinned(),
                                    lot.earnedOn(),
                                    lot.expiresOn())))
                    .toList();
        }
    }

    private record LotChangeRow(long id, long change, long pinned) {

        static List<LotChangeRow> of(JournalPage page) {
            return page.wallets().stream()
                    .flatMap(wallet -> wallet.lots().stream())
                    .filter(OpenLot::isChanged)
                    .map(lot -> new LotChangeRow(lot.id(), lot.change().value(), lot.pinnedChange()))
                    .toList();
        }
    }

    private record WalletChangeRow(
            long id, long posted, long held, long owed, long movements, long versionBefore, byte[] head) {

        static List<WalletChangeRow> of(JournalPage page) {
            return page.wallets().stream()
                    .map(wallet -> of(
                            wallet.id(),
                            wallet.change(),
                            wallet.before().version(),
                            wallet.chain().head()))
                    .toList();
        }

        private static WalletChangeRow of(long id, Balances change, long versionBefore, byte[] head) {
            return new WalletChangeRow(
                    id, change.posted(), change.held(), change.owed(), change.version(), versionBefore, head);
        }
    }

    private <R extends Record> int run(String sql, Class<R> type, List<R> rows) {
        return rows.isEmpty()
                ? 0
                : jdbc.sql(sql).params(ColumnArrays.of(type, rows)).update();
    }

    private <R extends Record> void change(String sql, Class<R> type, List<R> rows) {
        if (run(sql, type, rows) != rows.size()) {
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
