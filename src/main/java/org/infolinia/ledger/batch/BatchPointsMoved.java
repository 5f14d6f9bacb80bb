package org.infolinia.ledger.batch;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.ledger.journal.PostingId;

/**
 * A batch adjusted one participant's points, or undid that. Told apart from single adjustments, for a case would else
 * fill with thousands of lines.
 *
 * @param by whose decision it was
 * @param points with their sign
 */
public record BatchPointsMoved(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        BatchId batch,
        PostingId posting,
        Points points,
        boolean isReversal)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                isReversal ? "ledger.batch-points-returned" : "ledger.batch-points-adjusted",
                program,
                participant,
                "posting:" + posting.value(),
                Map.of("points", Long.toString(points.value()), "batch", Long.toString(batch.value())));
    }
}
