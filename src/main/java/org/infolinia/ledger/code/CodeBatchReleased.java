package org.infolinia.ledger.code;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody who did not make a batch lets its codes be redeemed. */
public record CodeBatchReleased(Actor by, ProgramId program, CodeBatchId batch, long codes) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.code-batch-released",
                program,
                null,
                "code-batch:" + batch.value(),
                Map.of("codes", Long.toString(codes)));
    }
}
