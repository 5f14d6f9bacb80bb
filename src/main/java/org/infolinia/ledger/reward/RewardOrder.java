package org.infolinia.ledger.reward;

import java.time.Instant;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.HoldId;
import org.jspecify.annotations.Nullable;

/**
 * A reward that somebody ordered.
 *
 * @param price what it cost when it was ordered
 * @param parcel number of the parcel; null before it is sent, or when nothing is
 * @param problem what went wrong with the last delivery; null while nothing has
 * @param talkedOverIn the ticket of that problem; null while there is none
 */
public record RewardOrder(
        RewardOrderId id,
        ParticipantId participant,
        Reward reward,
        HoldId hold,
        Points price,
        OrderState state,
        @Nullable String parcel,
        @Nullable String problem,
        @Nullable CaseReference talkedOverIn,
        Instant orderedAt,
        Instant changedAt) {}
