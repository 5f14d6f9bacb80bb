package org.infolinia.ledger.code;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.ledger.journal.PostingId;

/** A code has paid. */
public record CodeRedeemed(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        CodeBatchId batch,
        PostingId posting,
        Points points,
        SubmitCode.Through through)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.code-redeemed",
                program,
                participant,
                "posting:" + posting.value(),
                Map.of(
                        "batch", Long.toString(batch.value()),
                        "points", Long.toString(points.value()),
                        "through", through.name()));
    }
}
