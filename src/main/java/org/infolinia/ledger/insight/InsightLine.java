package org.infolinia.ledger.insight;

import java.time.LocalDate;
import org.infolinia.participants.ParticipantLine;
import org.jspecify.annotations.Nullable;

/**
 * A participant in the snapshot, as lists show him: what he has is for those who identify him.
 *
 * @param lastActiveOn null when he has not begun
 */
public record InsightLine(
        ParticipantLine participant,
        LifeStage stage,
        Segment segment,
        Risk risk,
        @Nullable LocalDate lastActiveOn) {

    public long key() {
        return participant.id().value();
    }
}
