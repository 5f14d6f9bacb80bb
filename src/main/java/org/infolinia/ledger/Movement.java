package org.infolinia.ledger;

import java.time.LocalDate;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * Points about to move between one wallet and one account of its program, and why.
 *
 * @param change of the wallet, with its sign
 * @param account where the points come from or go to
 * @param holder whose part of that account it is: a source, an agent
 */
record Movement(
        WalletKey wallet,
        PostingKind kind,
        Points change,
        LotPlan lots,
        AccountKind account,
        String holder,
        long stage,
        String label,
        @Nullable Decision decision,
        @Nullable PostingId reverses,
        Actor maker,
        String key,
        byte[] requestHash,
        LocalDate effectiveOn) {

    /** What stands beside a posting that a person decided. */
    record Decision(String reason, String comment, CaseReference caseReference) {}
}
