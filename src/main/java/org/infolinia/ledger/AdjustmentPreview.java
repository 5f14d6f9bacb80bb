package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Points;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment would do; nothing is written yet.
 *
 * @param lots the lots it would make or draw on
 * @param limits how far the agent's limits would be used; empty for the system
 * @param isFree whether the agent may do it alone
 * @param approver who may, when the agent may not; empty when nobody may
 * @param told the words the participant would read
 */
public record AdjustmentPreview(
        Points before,
        Points after,
        List<LotChange> lots,
        List<LimitUse> limits,
        boolean isFree,
        Optional<Role> approver,
        String told) {

    public AdjustmentPreview {
        lots = List.copyOf(lots);
        limits = List.copyOf(limits);
    }

    /**
     * @param points negative when taken from the lot
     * @param expiresOn last day on which they can be spent; null when they do not expire
     */
    public record LotChange(
            Points points, LocalDate earnedOn, @Nullable LocalDate expiresOn) {}
}
