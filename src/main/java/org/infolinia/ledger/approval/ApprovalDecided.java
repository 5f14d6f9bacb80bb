package org.infolinia.ledger.approval;

import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A request for approval came to its end.
 *
 * @param status how; never pending
 */
public record ApprovalDecided(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        ApprovalId approval,
        Approval.Status status,
        Points points,
        CaseReference caseReference)
        implements ApprovalEvent, Recorded {

    static ApprovalDecided of(Approval approval, Approval.Status status, Actor by) {
        var command = approval.command();
        return new ApprovalDecided(
                by,
                command.program(),
                command.participant(),
                approval.id(),
                status,
                command.points(),
                command.namedCase());
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.approval-" + status.name().toLowerCase(Locale.ROOT),
                program,
                participant,
                "approval:" + approval.value(),
                Map.of("points", Long.toString(points.value()), "case", caseReference.toString()));
    }
}
