package org.infolinia.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.rows.GivenRows;
import org.infolinia.operation.query.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored wallets. They are locked in the order of their ids, so that two postings never wait for each other, and after
 * their owners, who are not merged meanwhile.
 */
@Component
public class Wallets {

    private static final String WALLETS = """
            select w.id, w.program_id, w.participant_id, w.unit, w.posted, w.held, w.owed, w.version, w.head
              from ledger.wallet w
              join (%s) as k(program_id, participant_id, unit) using (program_id, participant_id, unit)
             order by w.id""";
    private static final String LOCKED = WALLETS + " for update of w";
    private static final String MAKE_MISSING = """
            insert into ledger.wallet (program_id, participant_id, unit) select * from (%s) as k order by 1, 2, 3
            on conflict do nothing""";
    private static final String LOTS =
            "select wallet_id, id, posting_id, earned, remaining, pinned, earned_on, expires_on, came_from from ledger.lot where ";

    private final JdbcClient jdbc;
    private final WalletOwners owners;
    private final LedgerCalendar calendar;

    Wallets(JdbcClient jdbc, WalletOwners owners, LedgerCalendar calendar) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.calendar = calendar;
    }

    /**
     * Locks the wallet until the transaction ends; makes an empty one when there is none.
     *
     * @throws WalletOwners.MergedMeanwhile when its owner is another one now, to whom everything has moved
     */
    public OpenWallet lock(WalletKey key) {
        return Objects.requireNonNull(lock(Set.of(key)).get(key));
    }

    /**
     * Locks all of these until the transaction ends; makes empty ones where there are none.
     *
     * @throws WalletOwners.MergedMeanwhile when an owner is another one now, to whom everything has moved
     */
    public Map<WalletKey, OpenWallet> lock(Set<WalletKey> keys) {
        owners.demandUnmerged(keys);
        return lockKept(keys);
    }

    /** The same for whoever keeps the owners already, or merges them. */
    public Map<WalletKey, OpenWallet> lockKept(Set<WalletKey> keys) {
        if (keys.size() == 1) {
            var known = find(keys, LOCKED);
            if (!known.isEmpty()) {
                return known;
            }
        }
        makeMissing(keys);
        return find(keys, LOCKED);
    }

    /** Asks to lock one wallet until the transaction ends, for whoever keeps its owner; when there is none, it is not answered. */
    public Map<WalletKey, OpenWallet> lockKept(WalletKey key, Questions questions) {
        var found = new HashMap<WalletKey, OpenWallet>();
        var given = KeyRow.of(Set.of(key));
        questions.add(LOCKED.formatted(given.sql()), given.params(), into(found));
        return found;
    }

    /** A copy to try things on, or an empty one when there is none. */
    public OpenWallet copyOf(WalletKey key) {
        return find(Set.of(key), WALLETS).getOrDefault(key, OpenWallet.empty(calendar.today()));
    }

    /** Copies to try things on; of those that have no wallet an empty one. */
    public Map<WalletKey, OpenWallet> copiesOf(Set<WalletKey> keys) {
        var known = find(keys, WALLETS);
        return keys.stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> known.getOrDefault(key, OpenWallet.empty(calendar.today()))));
    }

    /** Brings lots in hand that are used up, because points return to them. */
    public void openLots(OpenWallet wallet, Collection<Long> ids) {
        var missing = ids.stream().filter(id -> !wallet.has(id)).toArray(Long[]::new);
        jdbc.sql(LOTS + "id = any(:ids)")
                .param("ids", missing)
                .query((row, number) -> lot(row))
                .list()
                .forEach(wallet::add);
    }

    private void makeMissing(Set<WalletKey> keys) {
        var given = KeyRow.of(keys);
        jdbc.sql(MAKE_MISSING.formatted(given.sql())).params(given.params()).update();
    }

    private Map<WalletKey, OpenWallet> find(Set<WalletKey> keys, String sql) {
        var byKey = new HashMap<WalletKey, OpenWallet>();
        var given = KeyRow.of(keys);
        jdbc.sql(sql.formatted(given.sql())).params(given.params()).query(into(byKey));
        return byKey;
    }

    private RowCallbackHandler into(Map<WalletKey, OpenWallet> byKey) {
        var lots = new StoredLots();
        return row -> byKey.put(key(row), wallet(row, lots));
    }

    /** Those of wallets that were found together; whoever asks first reads them for all, in one statement. */
    private final class StoredLots {

        private final List<Long> wallets = new ArrayList<>();
        private @Nullable Map<Long, List<OpenLot>> byWallet;

        Supplier<List<OpenLot>> of(long wallet) {
            wallets.add(wallet);
            return () -> read().getOrDefault(wallet, List.of());
        }

        private Map<Long, List<OpenLot>> read() {
            var known = byWallet;
            if (known == null) {
                known = new HashMap<>();
                byWallet = known;
                readInto(known);
            }
            return known;
        }

        private void readInto(Map<Long, List<OpenLot>> found) {
            jdbc.sql(LOTS + "wallet_id = any(:wallets) and remaining > 0 order by id")
                    .param("wallets", wallets.toArray(Long[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getLong("wallet_id"), wallet -> new ArrayList<>())
                                .add(lot(row));
                    });
        }
    }

    private record KeyRow(long program, long participant, String unit) {

        static GivenRows of(Collection<WalletKey> keys) {
            return GivenRows.of(
                    "key",
                    KeyRow.class,
                    keys.stream()
                            .map(key -> new KeyRow(
                                    key.program().value(),
                                    key.participant().value(),
                                    key.unit().name()))
                            .toList());
        }
    }

    private static WalletKey key(ResultSet row) throws SQLException {
        return new WalletKey(
                new ProgramId(row.getLong("program_id")),
                new ParticipantId(row.getLong("participant_id")),
                PointUnit.valueOf(row.getString("unit")));
    }

    private OpenWallet wallet(ResultSet row, StoredLots lots) throws SQLException {
        long id = row.getLong("id");
        return new OpenWallet(
                id,
                calendar.today(),
                new OpenWallet.Balances(
                        row.getLong("posted"), row.getLong("held"), row.getLong("owed"), row.getLong("version")),
                WalletChain.from(id, row.getBytes("head")),
                lots.of(id));
    }

    private static OpenLot lot(ResultSet row) throws SQLException {
        return OpenLot.stored(
                row.getLong("id"),
                row.getLong("posting_id"),
                row.getLong("earned"),
                row.getLong("remaining"),
                row.getLong("pinned"),
                row.getObject("earned_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("came_from", Long.class));
    }
}
