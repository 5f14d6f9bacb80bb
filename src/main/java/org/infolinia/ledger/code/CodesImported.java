package org.infolinia.ledger.code;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A file of codes was read to its end. */
public record CodesImported(Actor by, ProgramId program, CodeBatchId batch, String file, CodeImport.Summary summary)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.codes-imported",
                program,
                null,
                "code-batch:" + batch.value(),
                Map.of(
                        "file", file,
                        "imported", Long.toString(summary.imported()),
                        "duplicates", Long.toString(summary.duplicates()),
                        "bad", Long.toString(summary.bad())));
    }
}
