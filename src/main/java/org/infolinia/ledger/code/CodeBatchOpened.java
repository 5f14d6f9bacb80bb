package org.infolinia.ledger.code;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A program issues a batch of codes. */
public record CodeBatchOpened(Actor by, CodeBatchId batch, OpenCodeBatch terms) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.code-batch-opened",
                terms.program(),
                null,
                "code-batch:" + batch.value(),
                Map.of(
                        "name",
                        terms.name(),
                        "points",
                        Long.toString(terms.points().value())));
    }
}
