package org.infolinia.ledger.rescue;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;

/**
 * Points that expire within {@link PointsRescue#DAYS} days, or expired that lately.
 *
 * @param lot identifier of the lot they were earned in
 * @param points those that no order holds
 * @param lastDay last day on which they can, or could, be spent
 * @param expiry the posting that took them; null while they are still there
 */
public record LapsingLot(
        long lot,
        Points points,
        LocalDate earnedOn,
        LocalDate lastDay,
        @Nullable PostingId expiry) {

    public boolean isExpired() {
        return expiry != null;
    }
}
