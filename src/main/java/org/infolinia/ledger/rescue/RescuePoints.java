package org.infolinia.ledger.rescue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for lapsing points to get a new last day.
 *
 * @param lots which of the lapsing lots, by their identifiers
 * @param cost how many points the asker was shown that it is about; if that has changed, nothing happens
 * @param until the new last day
 * @param reason code of one of the program's reasons
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param caseReference the ticket or call it belongs to; without one it is refused
 * @param key asking twice with the same key posts once
 */
public record RescuePoints(
        ParticipantId participant,
        ProgramId program,
        List<Long> lots,
        Points cost,
        LocalDate until,
        String reason,
        String comment,
        @Nullable CaseReference caseReference,
        UUID key) {

    public RescuePoints {
        lots = lots.stream().distinct().sorted().toList();
    }

    /** The case of what was checked before. */
    CaseReference namedCase() {
        return Objects.requireNonNull(caseReference, "No points without a case");
    }
}
