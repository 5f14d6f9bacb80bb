package org.infolinia.ledger;

import java.util.List;
import java.util.Set;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.HoldId;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.OpenWallet;

/**
 * What of a survivor's wallet is the points of the one who was merged into him.
 *
 * @param lots what is due of each lot in which they are, or were until the survivor spent them
 * @param allLots all of these lots, those of which nothing is due among them
 * @param owed what was owed with them when they came
 * @param holds what his own orders hold
 * @param isMixed whether his earlier postings were undone at the survivor's cost
 */
record Claim(List<LotPlan.Moved> lots, Set<Long> allLots, Points owed, Set<HoldId> holds, boolean isMixed) {

    Points due() {
        return Points.of(lots.stream().mapToLong(LotPlan.Moved::amount).sum());
    }

    LotPlan.TakenBack taken() {
        return new LotPlan.TakenBack(allLots);
    }

    /** What of it the survivor cannot give, since it was spent and he has nothing else; his orders' holds are let go of before. */
    Points missingIn(OpenWallet wallet) {
        return wallet.missing(due(), taken());
    }

    /** What of the debt that came along nobody has paid off. */
    Points owedStillIn(OpenWallet wallet) {
        return owed.compareTo(wallet.owed()) < 0 ? owed : wallet.owed();
    }

    boolean isEmpty() {
        return lots.isEmpty() && owed.isZero();
    }
}
