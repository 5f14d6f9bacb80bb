package org.infolinia.ledger.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.infolinia.ledger.journal.WalletChain;
import org.jspecify.annotations.Nullable;

/**
 * A wallet's entry as it is stored, with what its posting and its wallet say in the same snapshot.
 *
 * @param kind null when its posting is gone
 * @param walletHead null when its wallet is gone or has none
 */
record ChainedEntry(
        long wallet,
        long version,
        long posting,
        long amount,
        long balanceAfter,
        LocalDate effectiveOn,
        byte[] link,
        @Nullable String kind,
        @Nullable LocalDate postedFor,
        long walletVersion,
        long walletPosted,
        byte @Nullable [] walletHead) {

    static ChainedEntry of(ResultSet row, int number) throws SQLException {
        return new ChainedEntry(
                row.getLong("wallet_id"),
                row.getLong("wallet_version"),
                row.getLong("posting_id"),
                row.getLong("amount"),
                row.getLong("balance_after"),
                row.getObject("effective_on", LocalDate.class),
                row.getBytes("link"),
                row.getString("kind"),
                row.getObject("posted_for", LocalDate.class),
                row.getLong("version"),
                row.getLong("posted"),
                row.getBytes("head"));
    }

    /** What its link has to bind; the kind is the posting's. */
    WalletChain.Entry bound(String postingKind) {
        return new WalletChain.Entry(version, posting, amount, balanceAfter, effectiveOn, postingKind);
    }

    String name() {
        return "wallet " + wallet + ", version " + version;
    }
}
