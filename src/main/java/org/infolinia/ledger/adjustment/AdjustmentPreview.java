package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment would do; nothing is written yet.
 *
 * @param lots the lots it would make or draw on
 * @param verdict what the agent's limits say to it
 * @param told the words the participant would read
 */
public record AdjustmentPreview(Points before, Points after, List<LotChange> lots, LimitVerdict verdict, String told) {

    public AdjustmentPreview {
        lots = List.copyOf(lots);
    }

    /**
     * @param points negative when taken from the lot
     * @param expiresOn last day on which they can be spent; null when they do not expire
     */
    public record LotChange(
            Points points, LocalDate earnedOn, @Nullable LocalDate expiresOn) {}
}
