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

/** Somebody added or took points by hand. */
public record PointsAdjusted(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        PostingId posting,
        Points points,
        String reason,
        CaseReference caseReference)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.points-adjusted",
                program,
                participant,
                "posting:" + posting.value(),
                Map.of(
                        "points", Long.toString(points.value()),
                        "reason", reason,
                        "case", caseReference.toString()));
    }
}
