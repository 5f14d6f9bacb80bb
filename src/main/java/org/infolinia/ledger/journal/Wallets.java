package org.infolinia.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored wallets. They are locked in the order of their ids, so that two postings never wait for each other. */
@Component
public class Wallets {

    private static final String WALLETS = """
            select w.id, w.program_id, w.participant_id, w.unit, w.posted, w.held, w.owed, w.version, w.head
              from ledger.wallet w
              join unnest(:programs, :participants, :units) as k(program_id, participant_id, unit)
             using (program_id, participant_id, unit)
             order by w.id""";
    private static final String LOTS =
            "select wallet_id, id, posting_id, earned, remaining, pinned, earned_on, expires_on from ledger.lot where ";

    private final JdbcClient jdbc;

    Wallets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the wallet until the transaction ends; makes an empty one when there is none. */
    public OpenWallet lock(WalletKey key) {
        return Objects.requireNonNull(lock(Set.of(key)).get(key));
    }

    /** Locks all of these until the transaction ends; makes empty ones where there are none. */
    public Map<WalletKey, OpenWallet> lock(Set<WalletKey> keys) {
        makeMissing(keys);
        return find(keys, WALLETS + " for update of w");
    }

    /** A copy to try things on, or an empty one when there is none. */
    public OpenWallet copyOf(WalletKey key) {
        return find(Set.of(key), WALLETS).getOrDefault(key, OpenWallet.empty());
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
        jdbc.sql("""
                        insert into ledger.wallet (program_id, participant_id, unit)
                        select * from unnest(:programs, :participants, :units) order by 1, 2, 3
                        on conflict do nothing""").params(arrays(keys)).update();
    }

    private Map<WalletKey, OpenWallet> find(Set<WalletKey> keys, String sql) {
        var byKey = new HashMap<WalletKey, OpenWallet>();
        jdbc.sql(sql).params(arrays(keys)).query(row -> {
            byKey.put(key(row), wallet(row));
        });
        var byId = byKey.values().stream().collect(Collectors.toMap(OpenWallet::id, Function.identity()));
        jdbc.sql(LOTS + "wallet_id = any(:wallets) and remaining > 0 order by id")
                .param("wallets", byId.keySet().toArray(Long[]::new))
                .query(row -> {
                    Objects.requireNonNull(byId.get(row.getLong("wallet_id"))).add(lot(row));
                });
        return byKey;
    }

    private static Map<String, Object> arrays(Collection<WalletKey> keys) {
        var ordered = List.copyOf(keys);
        return Map.of(
                "programs", ordered.stream().map(key -> key.program().value()).toArray(Long[]::new),
                "participants",
                        ordered.stream().map(key -> key.participant().value()).toArray(Long[]::new),
                "units", ordered.stream().map(key -> key.unit().name()).toArray(String[]::new));
    }

    private static WalletKey key(ResultSet row) throws SQLException {
        return new WalletKey(
                new ProgramId(row.getLong("program_id")),
                new ParticipantId(row.getLong("participant_id")),
                PointUnit.valueOf(row.getString("unit")));
    }

    private static OpenWallet wallet(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new OpenWallet(
                id,
                new Balances(row.getLong("posted"), row.getLong("held"), row.getLong("owed"), row.getLong("version")),
                WalletChain.from(id, row.getBytes("head")));
    }

    private static OpenLot lot(ResultSet row) throws SQLException {
        return OpenLot.stored(
                row.getLong("id"),
                row.getLong("posting_id"),
                row.getLong("earned"),
                row.getLong("remaining"),
                row.getLong("pinned"),
                row.getObject("earned_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }
}
