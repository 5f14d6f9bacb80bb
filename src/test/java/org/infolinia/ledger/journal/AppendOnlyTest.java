package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.List;
import org.infolinia.ledger.LedgerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses, whoever asks. */
class AppendOnlyTest extends LedgerTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theBooksOnlyGrow() {
        desk.adjust(adjustment(program, halina, 100)).orElseThrow();

        for (var change : List.of(
                "update ledger.posting set comment = 'something else'",
                "delete from ledger.posting",
                "update ledger.entry set amount = amount + 1",
                "delete from ledger.entry",
                "update ledger.account set holder = 'somebody else'",
                "delete from ledger.account",
                "truncate ledger.account",
                "delete from ledger.lot_use",
                "truncate ledger.lot_use",
                "truncate ledger.posting cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("The books only grow");
        }
    }

    @Test
    void aPostingThatDoesNotBalanceIsNotCommitted() {
        var posting =
                desk.adjust(adjustment(program, halina, 100)).orElseThrow().posting();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger.entry (posting_id, account_id, unit, amount)
                                select posting_id, account_id, unit, 1 from ledger.entry
                                 where posting_id = ? and account_id is not null""").param(posting.value()).update())
                .hasStackTraceContaining("does not balance");
    }

    @Test
    void anEntryOfAnAccountThatIsNotThereIsNotCommitted() {
        var posting =
                desk.adjust(adjustment(program, halina, 100)).orElseThrow().posting();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger.entry (posting_id, account_id, unit, amount)
                                values (:posting, 9000000000, 'REDEEMABLE', 1), (:posting, 9000000000, 'REDEEMABLE', -1)""").param("posting", posting.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("There is no account 9000000000");
    }

    @Test
    void theDatabaseRefusesWalletsAndLotsBelowZero() {
        desk.adjust(adjustment(program, halina, 100)).orElseThrow();

        for (var change : List.of(
                "update ledger.wallet set posted = -1",
                "update ledger.wallet set held = posted + 1",
                "update ledger.wallet set owed = -1",
                "update ledger.lot set remaining = -1",
                "update ledger.lot set remaining = earned + 1",
                "update ledger.lot set pinned = remaining + 1")) {
            assertThatThrownBy(() -> jdbc.sql(change + " where " + mine(change))
                            .param(halina.value())
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static String mine(String change) {
        var wallets = "(select id from ledger.wallet where participant_id = ?)";
        return (change.contains("ledger.lot") ? "wallet_id in " : "id in ") + wallets;
    }
}
