package org.infolinia.ledger.rescue;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.ledger.journal.PostingId;

/** Somebody gave lapsing points a new last day. */
public record PointsRescued(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        PostingId posting,
        Points cost,
        LocalDate until,
        CaseReference caseReference)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.points-rescued",
                program,
                participant,
                "posting:" + posting.value(),
                Map.of(
                        "points", Long.toString(cost.value()),
                        "until", until.toString(),
                        "case", caseReference.toString()));
    }
}
