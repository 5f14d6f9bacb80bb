package org.infolinia.ledger.adjustment;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.ledger.journal.PostingId;

/**
 * A posting was undone, in full or in part.
 *
 * @param points what was moved back, with its sign
 * @param owed how much of it the participant owes now, because it was spent
 */
public record AdjustmentReversed(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        PostingId reversed,
        PostingId posting,
        Points points,
        Points owed,
        CaseReference caseReference)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.adjustment-reversed",
                program,
                participant,
                "posting:" + reversed.value(),
                Map.of(
                        "points", Long.toString(points.value()),
                        "owed", Long.toString(owed.value()),
                        "by-posting", Long.toString(posting.value()),
                        "case", caseReference.toString()));
    }
}
