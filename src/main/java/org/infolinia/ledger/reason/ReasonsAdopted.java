package org.infolinia.ledger.reason;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program accepts more reasons for adjusting points. */
public record ReasonsAdopted(Actor by, ProgramId program, ProgramTrade trade, long count) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.reasons-adopted",
                program,
                null,
                "program:" + program.value(),
                Map.of("trade", trade.name(), "count", Long.toString(count)));
    }
}
