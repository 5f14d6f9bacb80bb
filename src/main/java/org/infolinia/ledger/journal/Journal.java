package org.infolinia.ledger.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.ledger.rows.GivenRows;
import org.infolinia.operation.query.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes pages of postings into the books. Whoever calls has locked the wallets in this transaction. */
@Component
public class Journal {

    private static final String POSTINGS = """
            insert into ledger.posting (id, program_id, stage_id, kind, label, reason_code, comment, case_kind, case_id,
                maker_kind, maker_id, maker_name, reverses, idempotency_key, request_hash, effective_on, preview_hash,
                approver_id, approver_name, closing_id, created_at)
            select given.*, :now from (%s) as given""";
    private static final String ENTRIES = """
            insert into ledger.entry (posting_id, wallet_id, account_id, unit, amount, owed, balance_after, wallet_version,
                effective_on, link)
            %s""";
    private static final String NEW_LOTS = """
            insert into ledger.lot (id, wallet_id, posting_id, earned, remaining, pinned, earned_on, expires_on, came_from)
            %s""";
    private static final String CHANGED_LOTS = """
            update ledger.lot set remaining = remaining + moved.change, pinned = lot.pinned + moved.pinned
              from (%s) as moved (id, change, pinned)
             where lot.id = moved.id
            returning lot.id""";
    private static final String USES = """
            insert into ledger.lot_use (lot_id, posting_id, amount)
            %s""";
    private static final String CHANGED_WALLETS = """
            update ledger.wallet
               set posted = wallet.posted + moved.posted, held = wallet.held + moved.held,
                   owed = wallet.owed + moved.owed, version = version + moved.movements, head = moved.head
              from (%s) as moved (id, posted, held, owed, movements, version_before, head)
             where wallet.id = moved.id and version = moved.version_before
               and wallet.posted + moved.posted - wallet.held - moved.held >= 0
            returning wallet.id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SystemAccounts accounts = new SystemAccounts();

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param expected about how many postings it will hold, for drawing numbers at once */
    public JournalPage newPage(int expected) {
        return newPage(new Numbers(jdbc, expected));
    }

    /** A page for one posting, whose numbers are asked for along with other things. */
    public JournalPage newPage(Questions questions) {
        var numbers = new Numbers(jdbc, 1);
        numbers.drawWith(questions);
        return newPage(numbers);
    }

    private JournalPage newPage(Numbers numbers) {
        var known = new HashMap<JournalPage.AccountOf, Long>();
        return new JournalPage(
                numbers::posting, numbers::lot, account -> known.computeIfAbsent(account, accounts::idOf));
    }

    /** Writes a single posting at once. */
    public Receipt post(Movement movement, OpenWallet wallet) {
        var page = newPage(1);
        var receipt = page.add(movement, wallet);
        write(page);
        return receipt;
    }

    /** All of a page in one statement, since each costs a way to the server and back. */
    public void write(JournalPage page) {
        var changedLots = LotChangeRow.of(page);
        var changedWallets = WalletChangeRow.of(page);
        var parts = Stream.of(
                        Part.of("postings", POSTINGS, JournalPage.PostingRow.class, page.postings()),
                        Part.of("entries", ENTRIES, JournalPage.EntryRow.class, page.entries()),
                        Part.of("new_lots", NEW_LOTS, NewLotRow.class, NewLotRow.of(page)),
                        Part.of("uses", USES, JournalPage.LotUseRow.class, page.lotUses()),
                        Part.of("changed_lots", CHANGED_LOTS, LotChangeRow.class, changedLots),
                        Part.of("changed_wallets", CHANGED_WALLETS, WalletChangeRow.class, changedWallets))
                .flatMap(Optional::stream)
                .toList();
        if (!parts.isEmpty() && changedBy(parts) != changedLots.size() + changedWallets.size()) {
            throw new IllegalStateException("A locked wallet or lot was changed by somebody else");
        }
    }

    /** How many rows were there before and are changed by these parts of one statement. */
    private long changedBy(List<Part> parts) {
        var all = parts.stream().map(Part::sql).collect(Collectors.joining(", "));
        var changed = parts.stream().filter(Part::isChange).map(Part::count).collect(Collectors.joining(" + "));
        var statement =
                jdbc.sql("with %s select %s".formatted(all, changed)).param("now", Timestamp.from(clock.instant()));
        parts.forEach(part -> statement.params(part.rows().params()));
        return statement.query(Long.class).single();
    }

    /** What is done to one table, as part of a statement; there is none when there is nothing to do. */
    private record Part(String name, String body, GivenRows rows) {

        static <R extends Record> Optional<Part> of(String name, String body, Class<R> type, Collection<R> rows) {
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Part(name, body, GivenRows.of(name, type, rows)));
        }

        String sql() {
            return name + " as (" + body.formatted(rows.sql()) + ")";
        }

        boolean isChange() {
            return body.contains("returning");
        }

        String count() {
            return "(select count(*) from %s)".formatted(name);
        }
    }

    private record NewLotRow(
            long id,
            long wallet,
            long posting,
            long earned,
            long remaining,
            long pinned,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Long cameFrom) {

        static List<NewLotRow> of(JournalPage page) {
            return page.wallets().stream()
                    .flatMap(wallet -> wallet.changedLots().stream()
                            .filter(OpenLot::isNew)
                            .map(lot -> new NewLotRow(
                                    lot.id(),
                                    wallet.id(),
                                    lot.posting(),
                                    lot.earned(),
                                    lot.remaining(),
                                    lot.pinned(),
                                    lot.earnedOn(),
                                    lot.expiresOn(),
                                    lot.cameFrom())))
                    .toList();
        }
    }

    private record LotChangeRow(long id, long change, long pinned) {

        static List<LotChangeRow> of(JournalPage page) {
            return page.wallets().stream()
                    .flatMap(wallet -> wallet.changedLots().stream())
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

        private static WalletChangeRow of(long id, OpenWallet.Balances change, long versionBefore, byte[] head) {
            return new WalletChangeRow(
                    id, change.posted(), change.held(), change.owed(), change.version(), versionBefore, head);
        }
    }

    /** The numbers of a program's own accounts, which never change once they are committed. */
    private final class SystemAccounts {

        private final Map<JournalPage.AccountOf, Long> committed = new ConcurrentHashMap<>();

        /** Opens the account when there is none; to be asked in a transaction. */
        long idOf(JournalPage.AccountOf account) {
            var known = committed.get(account);
            return known == null ? foundOrOpened(account) : known;
        }

        private long foundOrOpened(JournalPage.AccountOf account) {
            long id = find(account).orElseGet(() -> {
                jdbc.sql(
                                "insert into ledger.account (program_id, kind, holder) values (?, ?, ?) on conflict do nothing")
                        .params(account.program(), account.kind().name(), account.holder())
                        .update();
                return find(account).orElseThrow();
            });
            rememberAfterCommit(account, id);
            return id;
        }

        /** Not before, since it may just have been opened; nor those of debtors, of whom there may be very many. */
        private void rememberAfterCommit(JournalPage.AccountOf account, long id) {
            if (account.kind() != AccountKind.DEBT && TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        committed.put(account, id);
                    }
                });
            }
        }

        private Optional<Long> find(JournalPage.AccountOf account) {
            return jdbc.sql("select id from ledger.account where program_id = ? and kind = ? and holder = ?")
                    .params(account.program(), account.kind().name(), account.holder())
                    .query(Long.class)
                    .optional();
        }
    }
}
