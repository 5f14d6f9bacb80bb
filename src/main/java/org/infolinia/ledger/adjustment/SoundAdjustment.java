package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/** A proposal whose participant and reason are known, and to which no rule objects. */
record SoundAdjustment(AdjustmentProposal proposal, Participant participant, AdjustmentReason reason) {

    Points points() {
        return proposal.points();
    }

    PostingKind kind() {
        return reason.kindOf(points());
    }

    /** What the statement shows, in the participant's language. */
    String label() {
        return reason.label(participant.language());
    }

    LotPlan lots(LocalDate today) {
        return points().isNegative() ? new LotPlan.FirstExpiring() : new LotPlan.NewLot(today, expiry(today));
    }

    /** Last day on which the points can be spent; null when they do not expire or are taken away. */
    @Nullable
    LocalDate expiry(LocalDate today) {
        var months = reason.expiryMonths();
        return months == null || points().isNegative() ? null : today.plusMonths(months);
    }
}
