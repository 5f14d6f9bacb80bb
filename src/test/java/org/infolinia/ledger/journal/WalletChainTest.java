package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.LocalDate;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.infolinia.harness.TestDatabase;
import org.infolinia.ledger.LedgerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WalletChainTest extends LedgerTest {

    /** Worked out with another language from the layout in the Javadoc. */
    private static final String FIRST_LINK = "412c879b39a7dfaf9097e1e671780cac5cee9d808f56bb5584507c1a03b8fba1";

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyEntryIsLinkedAsTheDatabaseWouldLinkIt() {
        fixture.earn(program, halina, 100, TODAY.minusDays(400), MARCH);
        desk.adjust(adjustment(program, halina, 40)).orElseThrow();
        fixture.spend(program, halina, 30, TODAY);

        assertThat(linksAsTheDatabaseHasThem(jdbc)).isGreaterThanOrEqualTo(3).isEqualTo(entries(jdbc));
        assertThat(jdbc.sql("""
                        select w.head = e.link from ledger.wallet w
                          join ledger.entry e on e.wallet_id = w.id and e.wallet_version = w.version
                         where w.participant_id = ?""").param(halina.value()).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void theLayoutStaysAsItIs() {
        var chain = WalletChain.ofNew(7);

        var link = chain.add(new WalletChain.Entry(1, 99, -40, 60, LocalDate.of(2026, 11, 17), "REWARD"));

        assertThat(HexFormat.of().formatHex(link)).isEqualTo(FIRST_LINK);
        assertThat(chain.head()).isEqualTo(link);
    }

    @Test
    void olderBooksAreTakenIntoTheChain() {
        var older = new DriverManagerDataSource(TestDatabase.emptyDatabaseUrl());
        migrate(older, "3");
        var books = JdbcClient.create(older);
        books.sql("insert into ledger.stage (program_id, first_day) values (1, '1970-01-01')")
                .update();
        books.sql("insert into ledger.account (program_id, kind, holder) values (1, 'ISSUANCE', 'CODE')")
                .update();
        books.sql(
                        "insert into ledger.wallet (program_id, participant_id, unit, posted, version)"
                                + " values (1, 1, 'REDEEMABLE', 60, 3), (1, 2, 'REDEEMABLE', 10, 1), (1, 3, 'REDEEMABLE', 0, 0)")
                .update();
        post(books, 1, 1, 20, 20, "2026-03-01");
        post(books, 2, 1, 10, 10, "1969-12-31");
        post(books, 1, 2, 30, 50, "2026-02-01");
        post(books, 1, 3, 10, 60, "2026-03-02");

        migrate(older, "4");

        assertThat(linksAsTheDatabaseHasThem(books)).isEqualTo(4).isEqualTo(entries(books));
        assertThat(books.sql("select effective_on from ledger.entry where wallet_id = 2")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("1969-12-31");
        var chain = WalletChain.ofNew(2);
        assertThat(books.sql("select head from ledger.wallet where id = 2")
                        .query(byte[].class)
                        .single())
                .isEqualTo(chain.add(new WalletChain.Entry(1, 2, 10, 10, LocalDate.of(1969, 12, 31), "CODE")));
        assertThat(books.sql("select version = 0 from ledger.wallet where head is null")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    private static void migrate(DriverManagerDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/ledger")
                .target(version)
                .load()
                .migrate();
    }

    private static void post(JdbcClient books, long wallet, long version, long amount, long balance, String day) {
        books.sql("""
                        with posting as (
                            insert into ledger.posting (program_id, stage_id, kind, label, maker_kind, maker_name,
                                idempotency_key, request_hash, effective_on, created_at)
                            values (1, 1, 'CODE', 'ABC', 'SYSTEM', 'test', :key, sha256('')::bytea, :day::date, now())
                            returning id)
                        insert into ledger.entry
                            (posting_id, wallet_id, account_id, unit, amount, balance_after, wallet_version)
                        select id, :wallet, null::bigint, 'REDEEMABLE', :amount, :balance, :version from posting
                        union all
                        select id, null, 1, 'REDEEMABLE', -:amount, null, null from posting""")
                .param("key", wallet + ":" + version)
                .param("day", day)
                .param("wallet", wallet)
                .param("amount", amount)
                .param("balance", balance)
                .param("version", version)
                .update();
    }

    private static long entries(JdbcClient books) {
        return books.sql("select count(*) from ledger.entry where wallet_id is not null")
                .query(Long.class)
                .single();
    }

    /** How many entries have the link that follows from them and the one before. */
    private static long linksAsTheDatabaseHasThem(JdbcClient books) {
        return books.sql("""
                        select count(*) from (
                            select link, ledger.chain_link(
                                       lag(link, 1, ledger.chain_genesis(wallet_id))
                                           over (partition by wallet_id order by wallet_version),
                                       wallet_id, wallet_version, posting_id, amount, balance_after, p.kind,
                                       p.effective_on) as expected
                              from ledger.entry e join ledger.posting p on p.id = e.posting_id
                             where wallet_id is not null) chained
                         where link = expected""").query(Long.class).single();
    }
}
