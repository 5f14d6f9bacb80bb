package org.infolinia.ledger.code;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Codes begin to come into a batch; some do even when the import breaks off later. */
public record CodeImportBegun(Actor by, ProgramId program, CodeBatchId batch, String file) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "ledger.code-import-begun", program, null, "code-batch:" + batch.value(), Map.of("file", file));
    }
}
