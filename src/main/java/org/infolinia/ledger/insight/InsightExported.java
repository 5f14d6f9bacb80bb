package org.infolinia.ledger.insight;

import java.util.HashMap;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** Somebody takes a list of participants out of the house as a file. */
public record InsightExported(Actor by, ProgramId program, InsightFilter filter, TableFormat format)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        var details = new HashMap<String, String>();
        details.put("format", format.name());
        put(details, "stage", filter.stage());
        put(details, "segment", filter.segment());
        put(details, "risk", filter.risk());
        return new AuditFacts(by, "ledger.insight-exported", program, null, "program:" + program.value(), details);
    }

    private static void put(Map<String, String> details, String name, @Nullable Enum<?> chosen) {
        if (chosen != null) {
            details.put(name, chosen.name());
        }
    }
}
