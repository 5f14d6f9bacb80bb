package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/** Which lots a change of a wallet makes or draws on, and what becomes of debt. Pinned points are left alone. */
public sealed interface LotPlan {

    /** Points earned become a lot of their own; what the wallet owes is paid off from it at once. */
    record NewLot(LocalDate earnedOn, @Nullable LocalDate expiresOn) implements LotPlan {}

    /** Points spent come from the lots that expire first and have not lapsed on the day it counts for. */
    record FirstExpiring() implements LotPlan {}

    /** Points that a history told elsewhere let expire: whatever is there, what lapsed first before the rest. */
    record FirstLapsed() implements LotPlan {}

    /** Exactly what a hold has pinned is spent. */
    record Pinned(List<Taken> pins) implements LotPlan {}

    /** Points leave this one lot. */
    record FromLot(long lot) implements LotPlan {}

    /**
     * Points taken back come from the lots they made, and only what is missing there from others. What is missing there,
     * too, is owed.
     *
     * @param lots the lots they made, and those that came of these
     */
    record TakenBack(Set<Long> lots) implements LotPlan {

        public TakenBack {
            lots = Set.copyOf(lots);
        }

        boolean isFrom(OpenLot lot) {
            var cameFrom = lot.cameFrom();
            return lots.contains(lot.id()) || cameFrom != null && lots.contains(cameFrom);
        }

        Comparator<OpenLot> order() {
            return Comparator.comparing((OpenLot lot) -> !isFrom(lot)).thenComparing(OpenLot.SPENDING_ORDER);
        }
    }

    /**
     * Points given back return to where they were taken, with their old expiry.
     *
     * @param uses what returns to each lot
     * @param today lots that lapsed before get {@link OpenWallet#GRACE} from here
     */
    record ReturnTo(List<Taken> uses, LocalDate today) implements LotPlan {}

    /**
     * Points that leave for another wallet, and what is owed with them.
     *
     * @param owed zero or more
     */
    record MovedOut(Points owed) implements LotPlan {}

    /**
     * Points return to whose they were, out of the lots in which they came and, where these were spent, out of others.
     * What is missing there, too, is owed from now on.
     *
     * @param owed what comes to be owed no more here, since it returns with them; zero or more
     */
    record HandedBack(TakenBack from, Points owed) implements LotPlan {}

    /**
     * Points that come from elsewhere keep their days, or have new ones; they pay nothing off.
     *
     * @param owed what comes to be owed with them; zero or more
     */
    record MovedIn(List<Moved> lots, Points owed) implements LotPlan {}

    /**
     * @param cameFrom the lot of theirs in which they were before; null when they were somebody else's
     * @param expiresOn last day on which they can be spent; null when they do not expire
     */
    record Moved(
            @Nullable Long cameFrom,
            long amount,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn) {}

    record Taken(long lot, long amount) {}
}
