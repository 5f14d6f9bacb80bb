package org.infolinia.ledger.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals that were made, and the heads under each. */
@Component
public class LedgerSeals {

    private static final int SLICE = 10_000;

    private static final String WALLETS = """
            select id, version, head from ledger.wallet
             where version > 0 and id > :after order by id limit :limit""";
    private static final String SEALED_HEADS = """
            select distinct on (wallet_id) wallet_id, version, head from ledger.sealed_head
             where wallet_id > :after and sealed_on <= :on
             order by wallet_id, version desc limit :limit""";
    private static final String NOTE_NEW_HEADS = """
            insert into ledger.sealed_head (wallet_id, version, head, sealed_on)
            select id, version, head, ? from ledger.wallet w
             where version > 0
               and not exists (select from ledger.sealed_head s where s.wallet_id = w.id and s.version = w.version)""";

    private final JdbcClient jdbc;

    LedgerSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wallet's head as it was sealed. */
    public record Head(long wallet, long version, byte[] link) {}

    /** All of them, the first one first. */
    public List<Seal> all() {
        return jdbc.sql("select * from ledger.seal order by sealed_on")
                .query(LedgerSeals::seal)
                .list();
    }

    public Optional<Seal> latest() {
        return jdbc.sql("select * from ledger.seal order by sealed_on desc limit 1")
                .query(LedgerSeals::seal)
                .optional();
    }

    /** What was posted after this has to be sealed in time: the last seal, or when sealing began. */
    public Instant sealedUntil() {
        return jdbc.sql("select greatest(since, (select max(sealed_at) from ledger.seal)) from ledger.sealing")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** The next heads under the seal of a day, in the order of their wallets; none when there are no more. */
    public List<Head> headsUnder(LocalDate on, long afterWallet) {
        return jdbc.sql(SEALED_HEADS)
                .param("on", on)
                .param("after", afterWallet)
                .param("limit", SLICE)
                .query(LedgerSeals::head)
                .list();
    }

    /** The next heads as they are now. */
    List<Head> heads(long afterWallet) {
        return jdbc.sql(WALLETS)
                .param("after", afterWallet)
                .param("limit", SLICE)
                .query(LedgerSeals::head)
                .list();
    }

    /** Stores the seal and the heads that are new under it, as the present transaction sees them. */
    void add(Seal seal) {
        jdbc.sql("""
                        insert into ledger.seal (sealed_on, sealed_at, wallets, root, previous, seal)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(seal.on(), Timestamp.from(seal.at()), seal.wallets(), seal.root(), seal.previous(), seal.seal())
                .update();
        jdbc.sql(NOTE_NEW_HEADS).param(seal.on()).update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong(1), row.getLong(2), row.getBytes(3));
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getObject("sealed_on", LocalDate.class),
                row.getTimestamp("sealed_at").toInstant(),
                row.getLong("wallets"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getBytes("seal"));
    }
}
