package org.infolinia.ledger.approval;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody asked for an adjustment that he may not make alone. */
public record ApprovalAsked(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        ApprovalId approval,
        Points points,
        String reason,
        CaseReference caseReference)
        implements ApprovalEvent, Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.approval-asked",
                program,
                participant,
                "approval:" + approval.value(),
                Map.of(
                        "points", Long.toString(points.value()),
                        "reason", reason,
                        "case", caseReference.toString()));
    }
}
