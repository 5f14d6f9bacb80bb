package org.infolinia.ledger.approval;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A request waited for so long that everybody who may decide it is asked to. */
public record ApprovalEscalated(Actor by, ProgramId program, ParticipantId participant, ApprovalId approval)
        implements ApprovalEvent, Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "ledger.approval-escalated", program, participant, "approval:" + approval.value(), Map.of());
    }
}
