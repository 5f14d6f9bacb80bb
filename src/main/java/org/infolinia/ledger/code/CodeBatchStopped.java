package org.infolinia.ledger.code;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** The codes of a batch pay no more. */
public record CodeBatchStopped(Actor by, ProgramId program, CodeBatchId batch, long unused) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.code-batch-stopped",
                program,
                null,
                "code-batch:" + batch.value(),
                Map.of("unused", Long.toString(unused)));
    }
}
