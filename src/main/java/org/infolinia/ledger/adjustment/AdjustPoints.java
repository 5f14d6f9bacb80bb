package org.infolinia.ledger.adjustment;

import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for points to be added or taken by hand.
 *
 * @param points with their sign: negative ones are taken away
 * @param reason code of one of the program's reasons
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param caseReference the ticket or call it belongs to; no points without a case
 * @param key asking twice with the same key posts once
 */
public record AdjustPoints(
        ParticipantId participant,
        ProgramId program,
        Points points,
        String reason,
        String comment,
        CaseReference caseReference,
        UUID key) {

    public AdjustmentProposal proposal() {
        return new AdjustmentProposal(participant, program, points, reason);
    }
}
