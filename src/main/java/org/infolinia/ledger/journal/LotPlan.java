package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lots a change of a wallet makes or draws on. */
public sealed interface LotPlan {

    /** Points earned become a lot of their own. */
    record NewLot(LocalDate earnedOn, @Nullable LocalDate expiresOn) implements LotPlan {}

    /** Points spent come from the lots that expire first. */
    record FirstExpiring() implements LotPlan {}

    /** Points taken back come from the lots that posting made, and only what is missing there from others. */
    record MadeBy(PostingId posting) implements LotPlan {}

    /**
     * Points given back return to where they were taken, with their old expiry.
     *
     * @param uses what the posting had taken from each lot
     * @param today lots that lapsed before get {@link OpenWallet#GRACE} from here
     */
    record ReturnTo(List<Taken> uses, LocalDate today) implements LotPlan {}

    /** Points that come from another wallet keep the days they had there. */
    record MovedIn(List<Moved> lots) implements LotPlan {}

    /**
     * @param expiresOn last day on which they can be spent; null when they do not expire
     */
    record Moved(long amount, LocalDate earnedOn, @Nullable LocalDate expiresOn) {}

    record Taken(long lot, long amount) {}
}
